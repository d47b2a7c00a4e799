"""Opens live boards and changes what they show: memory, processor time, threads, database connections, and the delay.

    boards.py URL JVM POSTMASTER [BOARDS]     (bench/run boards)
"""
import asyncio
import os
import re
import statistics
import subprocess
import sys
import time
import uuid

from browser import Browser
from cpu import used

URL, JVM, POSTMASTER = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
BOARDS = int(sys.argv[4]) if len(sys.argv) > 4 else 200
IDLE = 60
CHANGES = 30
PAUSE = 4
USERS = ["desk", "desk2"]


class Board:
    def __init__(self, browser):
        self.browser = browser
        self.version = ""
        self.open = asyncio.Event()
        self.renewed = []

    async def fetch(self):
        status, _, text = await self.browser.ask(f"/desk/lanes?known={self.version}")
        if status != 200:
            return
        self.version = re.search(r'data-version="([^"]+)"', text).group(1)
        self.renewed.append(time.monotonic())

    async def listen(self):
        await self.fetch()
        async for name in self.browser.news():
            self.open.set()
            if name == "board":
                await self.fetch()


def state():
    with open(f"/proc/{JVM}/status") as file:
        status = file.read()
    with open(f"/proc/{JVM}/stat") as file:
        ticks = sum(int(value) for value in file.read().rpartition(")")[2].split()[11:13])
    connections = subprocess.run(["psql", "-qAtc", "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
                                  " AND pid <> pg_backend_pid()"], capture_output=True, text=True, check=True)
    return {"threads": int(re.search(r"Threads:\s+(\d+)", status).group(1)),
            "memory": int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024,
            "program": ticks * 1000 // os.sysconf("SC_CLK_TCK"), "database": used(POSTMASTER),
            "connections": int(connections.stdout), "time": time.monotonic()}


def line(name, now, before):
    seconds = now["time"] - before["time"]
    print(f"| {name} | {now['memory']} | {now['threads']} | {now['connections']} | "
          f"{(now['program'] - before['program']) / seconds:.1f} | {(now['database'] - before['database']) / seconds:.1f} |", flush=True)


async def change(browser, number):
    """A call that is logged: when it was sent, and when the desk had its number."""
    sent = time.monotonic()
    await browser.ask("/requests", {
        "atDesk": "true", "place": "大堂", "callerName": "王女士", "channel": "PHONE", "categoryCode": "LAMP", "then": "LOG",
        "description": f"大堂灯不亮 {number}", "token": str(uuid.uuid4())})
    return sent, time.monotonic()


async def main():
    sessions = [await Browser(URL).sign_in(user) for user in USERS for _ in range(5)]
    print("| | program, MB (RSS) | platform threads | database connections | program, ms CPU a second | database, ms CPU a second |")
    print("|---|--:|--:|--:|--:|--:|")
    before = state()
    await asyncio.sleep(20)
    alone = state()
    line("no board", alone, before)
    boards = [Board(Browser(URL, dict(sessions[at % len(sessions)].cookies))) for at in range(BOARDS)]
    listening = [asyncio.create_task(board.listen()) for board in boards]
    for board in boards:
        await board.open.wait()
    await asyncio.sleep(5)
    before = state()
    await asyncio.sleep(IDLE)
    idle = state()
    line(f"{BOARDS} boards, nothing changes", idle, before)
    delays = []
    before = state()
    for number in range(CHANGES):
        sent, answered = await change(sessions[0], number)
        await asyncio.sleep(PAUSE)
        later = [[at for at in board.renewed if at >= sent] for board in boards]
        delays += [max(0, times[0] - answered) for times in later if times]
    line(f"{BOARDS} boards, a call every {PAUSE} s", state(), before)
    if delays:
        delays.sort()
        print(f"\nDelay from the desk's answer to the board: median {statistics.median(delays):.2f} s, "
              f"99 of 100 {delays[int(len(delays) * .99)]:.2f} s, longest {delays[-1]:.2f} s ({len(delays)} of {BOARDS * CHANGES}).")
    for task in listening:
        task.cancel()


asyncio.run(main())
