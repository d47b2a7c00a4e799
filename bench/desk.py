"""Thirty receptionists for two minutes, each before a live board: errors, waiting times, and when a new number is on the boards.

    desk.py URL [SECONDS]     (bench/run desk); the database is the one that PGHOST, PGPORT, PGUSER … name

Prints a table for docs/performance.md, and ends with 1 when anything failed or a board was late.
"""
import asyncio
import collections
import datetime
import os
import random
import re
import subprocess
import sys
import time
import urllib.parse
import uuid

from browser import Browser, field

URL = sys.argv[1]
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 120
PEOPLE = 30
USERS = ["desk", "desk2"]
WARM = 30
PAUSE = (10, 20)
TYPING = (.12, .35)
GRACE = 10
LIMIT = 2.0
# How many of each in twenty-one acts; a call to the department follows a dispatch.
MIX = {"search": 4, "choose": 3, "dispatch": 3, "called": 3, "record": 3, "urge": 2, "list": 2, "find": 1}
LISTS = ["/orders?site=YQ&group=OPEN", "/requests?site=YQ", "/orders?site=YQ&queue=OVERDUE", "/callbacks?site=YQ"]
WORDS = ["漏水", "灯不亮", "王", "马桶", "6688"]
ZONE = datetime.timezone(datetime.timedelta(hours=8))

dice = random.Random(7)
times = collections.defaultdict(list)
errors = []
measuring = False
calls = {}
RUN = uuid.uuid4().hex[:4]
MARK = re.compile(rf"第{RUN}-(\d+)通")


def sql(text):
    done = subprocess.run(["psql", "-qXAt", "-F", ",", "-c", text], capture_output=True, text=True, check=True)
    return [line.split(",") for line in done.stdout.splitlines()]


class Seat:
    """A receptionist: what is done by hand, and what the page does by itself."""

    def __init__(self, number, browser, homes, records, orders):
        self.number, self.browser = number, browser
        self.homes, self.records, self.orders = homes, records, orders
        self.version = ""
        self.shown = {}
        self.asking = self.again = False
        self.ready = asyncio.Event()
        self.uncalled = []

    async def ask(self, kind, path, form=None, part=True):
        begun = time.monotonic()
        try:
            status, place, text = await self.browser.ask(path, form, part)
        except (OSError, IndexError, ValueError) as broken:
            status, place, text = 0, None, repr(broken)
        if measuring:
            times[kind].append((time.monotonic() - begun) * 1000)
        if not 200 <= status < 400 or place and "/login" in place:
            errors.append(f"{kind} {path}: {status} {place or ''}")
        return place, text

    # --- the page by itself
    async def renew(self):
        """As board.js: one question at a time, and one more for what came meanwhile."""
        if self.asking:
            self.again = True
            return
        self.asking = True
        while True:
            self.again = False
            _, text = await self.ask("board", f"/desk/lanes?site=YQ&screen=false&known={self.version}")
            at = time.monotonic()
            known = re.search(r'data-version="([^"]+)"', text)
            if known:
                self.version = known.group(1)
            for mark in MARK.findall(text):
                self.shown.setdefault(int(mark), at)
            if not self.again:
                break
        self.asking = False

    async def soon(self):
        await asyncio.sleep(dice.random() * .25)
        await self.renew()

    async def listen(self):
        later = set()
        try:
            async for name in self.browser.news():
                self.ready.set()
                task = None
                if name in (None, "board"):
                    task = asyncio.create_task(self.soon())
                elif name == "inbox":
                    task = asyncio.create_task(self.ask("inbox", "/inbox/count"))
                if task:
                    later.add(task)
                    task.add_done_callback(later.discard)
            errors.append(f"seat {self.number}: the stream ended")
        except OSError as broken:
            errors.append(f"seat {self.number}: {broken!r}")
        self.ready.set()

    async def alarms(self):
        await asyncio.sleep(dice.random() * 15)
        while True:
            await self.ask("alarms", "/emergencies?site=YQ")
            await asyncio.sleep(15)

    # --- by hand
    async def search(self):
        room = dice.choice(self.homes)[0]
        for end in (len(room) - 3, len(room) - 1, len(room)):
            typed = urllib.parse.quote(room[:end])
            await self.ask("search", f"/requests/households?site=YQ&atDesk=true&q={typed}")
            await asyncio.sleep(dice.uniform(*TYPING))

    async def choose(self):
        home = dice.choice(self.homes)
        await self.ask("choose", f"/requests/household?site=YQ&atDesk=true&unit={home[0]}&occupant={home[1]}")
        await self.ask("nearby", f"/requests/nearby?site=YQ&unit={home[0]}&categoryCode=WATER_DRIP&occupantId={home[1]}")
        await self.ask("promise", f"/requests/promise?site=YQ&unit={home[0]}&categoryCode=WATER_DRIP&severity=ORDINARY")
        return home

    async def dispatch(self):
        """A call that was written on paper yesterday: due within the next hour, before all that came earlier, and so on the board."""
        home = await self.choose()
        await asyncio.sleep(dice.uniform(2, 4))
        number = len(calls)
        calls[number] = None
        taken = datetime.datetime.now(ZONE) - datetime.timedelta(days=1) + datetime.timedelta(minutes=max(10, 70 - number))
        place, _ = await self.ask("dispatch", "/requests?site=YQ", {
            "atDesk": "true", "unit": home[0], "occupantId": home[1], "channel": "PHONE", "callerName": "王女士",
            "callerPhone": "15400000000", "categoryCode": "WATER_DRIP", "description": f"第{RUN}-{number}通，厨房水龙头关不紧",
            "receivedAt": taken.strftime("%Y-%m-%dT%H:%M"), "lateNote": "昨天停电时记在纸上", "then": "DISPATCH",
            "token": str(uuid.uuid4())})
        answered = time.monotonic()
        logged = re.search(r"logged=([A-Z0-9-]+)", place or "")
        if not logged:
            errors.append(f"dispatch: not logged, {place}")
            return
        calls[number] = (answered, measuring)
        self.uncalled.append(logged.group(1))
        await self.ask("logged", place)

    async def called(self):
        if not self.uncalled:
            await self.dispatch()
            await asyncio.sleep(dice.uniform(2, 4))
        if not self.uncalled:
            return
        path = f"/requests/{self.uncalled.pop()}/department-call"
        page = await self.step("called", path, {"department": "ENGINEERING", "spokenTo": "陈主管"})
        self.orders += re.findall(r'href="/orders/(YQ-RO-[0-9-]+)"', page)[:1]

    async def urge(self):
        if not self.orders:
            await self.record()
            return
        await self.step("urge", f"/orders/{dice.choice(self.orders)}/chase", {"spokenTo": "刘师傅", "said": "十分钟到"})

    async def step(self, kind, path, typed):
        """The form of a step, filled in, and the page it goes on to."""
        _, page = await self.ask(kind + " form", path)
        if 'name="token"' not in page:
            errors.append(f"{kind} {path}: no form")
            return ""
        await asyncio.sleep(dice.uniform(1, 3))
        place, _ = await self.ask(kind, path, {**typed, "token": field(page, "token"), "version": field(page, "version")})
        return (await self.ask("record", place))[1] if place else ""

    async def record(self):
        await self.ask("record", "/requests/" + dice.choice(self.records), part=False)

    async def list(self):
        await self.ask("list", dice.choice(LISTS), part=False)

    async def find(self):
        await self.ask("find", "/search?site=YQ&q=" + urllib.parse.quote(dice.choice(WORDS)), part=False)

    async def work(self, end):
        await asyncio.sleep(dice.uniform(0, PAUSE[1]))
        while time.monotonic() < end:
            act = dice.choices(list(MIX), list(MIX.values()))[0]
            await getattr(self, act)()
            await asyncio.sleep(dice.uniform(*PAUSE))


def part(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]


def rows():
    print("| what | requests | p50 ms | p99 ms | longest |")
    print("|---|--:|--:|--:|--:|")
    for kind, values in sorted(times.items(), key=lambda item: item[0]):
        values.sort()
        print(f"| {kind} | {len(values)} | {part(values, .5):.0f} | {part(values, .99):.0f} | {values[-1]:.0f} |")


async def measure(end):
    global measuring
    await asyncio.sleep(WARM)
    measuring = True
    await asyncio.sleep(end - time.monotonic())


async def main():
    global measuring
    homes = sql("SELECT u.code, min(o.id) FROM unit u JOIN occupant o ON o.unit_id = u.id AND o.lives_until IS NULL"
                " JOIN site s ON s.id = u.site_id WHERE s.code = 'YQ' GROUP BY u.code ORDER BY md5(u.code) LIMIT 500")
    records = [number for number, in sql("SELECT r.number FROM service_request r JOIN site s ON s.id = r.site_id"
                                         " WHERE s.code = 'YQ' ORDER BY r.id DESC LIMIT 300")]
    orders = [number for number, in sql(
        "SELECT o.number FROM repair_order o JOIN site s ON s.id = o.site_id WHERE s.code = 'YQ'"
        " AND o.status IN ('OPEN', 'ASSIGNED', 'WORKING') ORDER BY o.id")]
    # The calls of an earlier run would stand before the new ones on the boards.
    sql("UPDATE repair_order SET finish_due = finish_due + interval '1 day' WHERE finish_due > now() AND description ~ '^第[0-9a-f]{4}-'")
    browsers = await asyncio.gather(*(Browser(URL).sign_in(USERS[number % len(USERS)]) for number in range(PEOPLE)))
    # Orders of one's own: two who urge the same one at once are told so, and that would be no error.
    seats = [Seat(number, browser, homes, records, orders[number::PEOPLE]) for number, browser in enumerate(browsers)]
    behind = [asyncio.create_task(act) for seat in seats for act in (seat.listen(), seat.alarms())]
    for seat in seats:
        await seat.ready.wait()
    print(f"{PEOPLE} people, {SECONDS} s after {WARM} s to warm up; {len(orders)} open orders; "
          f"load before {os.getloadavg()[0]:.1f}", flush=True)
    end = time.monotonic() + WARM + SECONDS
    await asyncio.gather(measure(end), *(seat.work(end) for seat in seats))
    measuring = False
    await asyncio.sleep(GRACE)
    for task in behind:
        task.cancel()
    rows()
    answered = {number: call[0] for number, call in calls.items() if call and call[1]}
    delays = sorted(max(0, seat.shown[number] - at) for number, at in answered.items() for seat in seats if number in seat.shown)
    missing = len(answered) * PEOPLE - len(delays)
    print(f"\nErrors: {len(errors)}. Load after {os.getloadavg()[0]:.1f}.")
    for error in errors[:20]:
        print("  " + error)
    if not delays:
        sys.exit("no board showed any call")
    print(f"{len(answered)} calls dispatched, {len(delays)} times on a board, {missing} times missing. Delay: median "
          f"{part(delays, .5):.2f} s, 99 of 100 {part(delays, .99):.2f} s, longest {delays[-1]:.2f} s.")
    sys.exit(1 if errors or missing or part(delays, .99) > LIMIT else 0)


asyncio.run(main())
