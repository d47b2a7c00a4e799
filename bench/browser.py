"""What a browser does towards the program, as far as the bench needs it: cookies, forms, and one stream of news."""
import asyncio
import html
import re
import urllib.parse

PASSWORD = "qiantai-demo"


class Browser:
    """A session of its own. Each request has a connection of its own, as if no connection were ever kept."""

    def __init__(self, url, cookies=None):
        self.host, self.port = re.match(r"http://([^:/]+):(\d+)", url).groups()
        self.cookies = cookies if cookies is not None else {}
        self.secret = None

    async def ask(self, path, form=None, part=False):
        """Status, address to go on to, and body. part: whether a script of the page asks."""
        reader, writer = await asyncio.open_connection(self.host, int(self.port))
        body = urllib.parse.urlencode({**form, "_csrf": self.secret}).encode() if form is not None else b""
        head = [f"{'GET' if form is None else 'POST'} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", "Connection: close",
                "Accept-Language: zh-CN", "Cookie: " + self.cookie()]
        if part:
            head.append("HX-Request: true")
        if form is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        answer = (await reader.read()).decode("utf-8", "replace")
        writer.close()
        lines, _, text = answer.partition("\r\n\r\n")
        for name, value in re.findall(r"(?im)^set-cookie: ([^=]+)=([^;\r]*)", lines):
            self.cookies[name] = value
        place = re.search(r"(?im)^location: (?:https?://[^/]+)?(\S+)", lines)
        return int(lines.split()[1]), place.group(1) if place else None, text

    async def sign_in(self, user):
        self.secret = field((await self.ask("/login"))[2], "_csrf")
        await self.ask("/login", {"username": user, "password": PASSWORD})
        self.secret = field((await self.ask("/desk"))[2], "_csrf")
        return self

    async def news(self):
        """The names of what the server says has changed; a first None when the stream is open."""
        reader, writer = await asyncio.open_connection(self.host, int(self.port))
        writer.write(f"GET /events HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nAccept: text/event-stream\r\n"
                     f"Cookie: {self.cookie()}\r\n\r\n".encode())
        if b" 200" not in await reader.readline():
            raise ConnectionError("no stream")
        yield None
        async for line in reader:
            if line.startswith(b"event:"):
                yield line[6:].decode().strip()

    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def field(page, name):
    """The value of a form's hidden field."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page).group(0)
    return html.unescape(re.search(r'value="([^"]*)"', tag).group(1))
