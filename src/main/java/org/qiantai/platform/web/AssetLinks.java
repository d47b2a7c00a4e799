package org.qiantai.platform.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.webjars.WebJarVersionLocator;

/** Addresses of styles and scripts that change when the file does, so that browsers may keep them for a year. */
@Component("assets")
public class AssetLinks {
    private final String tabler = webjar("tabler__core", "dist/css/tabler.min.css");
    private final String htmx = webjar("htmx.org", "dist/htmx.min.js");
    private final String style = own("css/app.css");
    private final String script = own("js/app.js");
    private final String theme = own("js/theme.js");
    private final String rows = own("js/rows.js");
    private final String keys = own("js/keys.js");
    private final String alarm = own("js/alarm.js");
    private final String inbox = own("js/inbox.js");
    private final String choose = own("js/choose.js");
    private final String news = own("js/news.js");
    private final String desk = own("js/desk.js");
    private final String board = own("js/board.js");
    private final String pictures = own("js/pictures.js");
    private final String slip = own("css/slip.css");
    private final String print = own("js/print.js");
    private final String review = own("js/review.js");
    private final String outbox = own("js/outbox.js");
    private final String signature = own("js/signature.js");
    private final String signaturePad = webjar("signature_pad", "dist/signature_pad.umd.min.js");

    public String tabler() { return tabler; }

    public String htmx() { return htmx; }

    public String style() { return style; }

    public String script() { return script; }

    public String theme() { return theme; }

    /** The count of unread notices in the head. */
    public String inbox() { return inbox; }

    /** The running total beside typed rows. */
    public String rows() { return rows; }

    /** A select chosen from by typing. */
    public String choose() { return choose; }

    /** The keys of the page. */
    public String keys() { return keys; }

    /** The clock and the bell of running emergencies. */
    public String alarm() { return alarm; }

    /** The stream of what has changed, one for all tabs of a browser. */
    public String news() { return news; }

    /** The live board. */
    public String board() { return board; }

    /** The keys of the desk. */
    public String desk() { return desk; }

    /** Photos made small before they are sent. */
    public String pictures() { return pictures; }

    /** The slip on paper. */
    public String slip() { return slip; }

    /** The print button. */
    public String print() { return print; }

    /** The queue of slips to be signed. */
    public String review() { return review; }

    /** Steps kept on a phone without a signal. */
    public String outbox() { return outbox; }

    /** A place to write one's name with a finger. */
    public String signature() { return signature; }

    /** What turns its strokes into handwriting; fetched where there is such a place. */
    public String signaturePad() {
        return signaturePad;
    }

    private static String webjar(String name, String file) {
        String path = new WebJarVersionLocator().fullPath(name, file);
        if (path == null) throw new IllegalStateException("no webjar " + name + " with " + file);
        return path.substring(WebJarVersionLocator.WEBJARS_PATH_PREFIX.length() - "webjars".length() - 1);
    }

    private static String own(String file) {
        try (InputStream in = new ClassPathResource("static/" + file).getInputStream()) {
            return "/" + file + "?v=" + DigestUtils.md5DigestAsHex(in).substring(0, 12);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
