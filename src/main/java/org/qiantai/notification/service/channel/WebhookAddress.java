package org.qiantai.notification.service.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks may live. An administrator of a site must not be able to make the program knock at doors behind its own
 * firewall: only public addresses, only by TLS, unless whoever operates the program says otherwise.
 */
public final class WebhookAddress {
    private final boolean privateToo;

    /** @param privateToo whether loopback and private addresses, and plain HTTP, are allowed */
    public WebhookAddress(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** Whether it looks like an address at all; where its host's name leads is asked only when it is spoken to. */
    public boolean isWellFormed(String url) {
        URI address = parse(url);
        if (address == null || address.getHost() == null || address.getRawUserInfo() != null
                || address.getRawFragment() != null)
            return false;
        return "https".equalsIgnoreCase(address.getScheme())
                || privateToo && "http".equalsIgnoreCase(address.getScheme());
    }

    /**
     * Asked right before speaking: the answer stays in Java's own cache for longer than it takes to connect, so a name
     * cannot lead elsewhere a moment later.
     *
     * @throws UndeliveredException for an address that may not be spoken to
     */
    void check(URI address) throws UndeliveredException {
        if (!isWellFormed(address.toString())) throw new UndeliveredException("not an https address");
        if (privateToo) return;
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost()))
                if (!isPublic(one))
                    throw new UndeliveredException(one.getHostAddress()
                            + " is no public address (qiantai.notification.private-addresses)");
        } catch (UnknownHostException nowhere) {
            throw new UndeliveredException("no such host: " + address.getHost(), nowhere);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress())
            return false;
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes[0] & 0xff, bytes[1] & 0xff);
    }

    /** Not this network (0/8), carrier's NAT (100.64/10), benchmarks (198.18/15), reserved (240/4). */
    private static boolean isPublic4(int first, int second) {
        return first != 0 && first < 240 && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 198 && (second & 0xfe) == 18);
    }

    /** Only global unicast (2000::/3), and of that not what tunnels to IPv4 (2002::/16, Teredo 2001::/32). */
    private static boolean isPublic6(byte[] bytes) {
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return (bytes[0] & 0xe0) == 0x20 && !teredo && !sixToFour;
    }

    private static @Nullable URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
