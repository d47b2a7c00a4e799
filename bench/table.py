"""Writes what was measured between the markers of docs/performance.md.     table.py WORK-FOLDER PAGE.md"""
import csv
import glob
import os
import re
import sys

work, page = sys.argv[1:3]
PAGES = {
    "queue": ("queue of 25 orders, `/orders`", 2.0),
    "requests": ("register of requests, `/requests`", 2.0),
    "request": ("a request's page", 1.8),
    "order": ("an order's page", 1.8),
    "dispatch": ("log and dispatch, `POST /requests`", 3.0),
    "household": ("household search", 1.5),
    "sign-in": ("sign-in (Argon2)", None),
}


def rows(name):
    path = os.path.join(work, name)
    return {row[0]: row[1:] for row in csv.reader(open(path)) if len(row) > 1} if os.path.exists(path) else {}


sizes = sorted(int(re.search(r"load-(\d+)", path).group(1)) for path in glob.glob(os.path.join(work, "load-*.csv")))
lines, totals = [], {}
for size in sizes:
    load, counted, floor, memory = (rows(f"{kind}-{size}.csv") for kind in ("load", "statements", "floor", "memory"))
    lines += [f"\n### {size:,} requests\n",
              "| page | goal, ms CPU | **ms CPU a request** | program | database | floor (pgbench) | statements | p50 ms | p99 ms"
              " | requests | failed |",
              "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for name, (title, goal) in PAGES.items():
        if name not in load:
            continue
        requests, failed, program, database, p50, p99 = load[name]
        total = float(program) + float(database)
        totals[name, size] = total
        mark = "" if goal is None else " ✓" if total <= goal else " ✗"
        lines.append(f"| {title} | {goal or '–'} | **{total:.2f}**{mark} | {program} | {database} | "
                     f"{floor.get(name, ['', '–'])[1]} | {counted.get(name, ['–'])[0]} | {p50} | {p99} | {requests} | {failed} |")
    lines.append("\nMemory after the run: program {} MB (RSS), database {} MB (PSS of all its processes).".format(
        memory.get("program", ["?"])[0], memory.get("database", ["?"])[0]))
if len(sizes) > 1:
    small, large = sizes[0], sizes[-1]
    lines += [f"\n### Growth from {small:,} to {large:,}\n", "| page | × |", "|---|--:|"]
    lines += [f"| {title} | {totals[name, large] / totals[name, small]:.2f} |" for name, (title, _) in PAGES.items()
              if (name, small) in totals and (name, large) in totals]
text = open(page, encoding="utf-8").read()
begin, end = "<!-- bench:begin -->", "<!-- bench:end -->"
before, rest = text.split(begin)
open(page, "w", encoding="utf-8").write(before + begin + "\n" + "\n".join(lines).strip() + "\n" + end + rest.split(end)[1])
print("\n".join(lines))
