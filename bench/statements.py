"""Counts the statements of each page by the server's own log, and keeps them with their values for pgbench.

    statements.py URL DATA-FOLDER FEED.csv FLOOR-FOLDER     prints page,statements,with those of the session
"""
import csv
import http.cookiejar
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request
import uuid

url, data, feed, floor = sys.argv[1:5]
log = os.path.join(data, "postgres", "postgres.log")
PASSES = 5
SESSION = re.compile(r"spring_session", re.I)
FRAME = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SET|SHOW)\b", re.I)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = urllib.request.build_opener(NoRedirect, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def ask(path, form=None):
    body = urllib.parse.urlencode(form).encode() if form else None
    try:
        return opener.open(url + path, body).read().decode()
    except urllib.error.HTTPError as answer:
        if answer.code == 302:
            return ""
        raise


def csrf(page):
    return re.search(r'name="_csrf"[^>]*?value="([^"]+)"', page).group(1)


def as_superuser(*statements):
    with open(os.path.join(data, "postgres", "superuser.password")) as file:
        password = file.read().strip()
    for statement in statements:
        subprocess.run(["psql", "-qX", "-U", "postgres", "-d", "qiantai", "-c", statement], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "PGPASSWORD": password, "PGOPTIONS": ""})


def logged(act):
    """The statements that the server logged while something was done, with their values written in."""
    time.sleep(0.4)
    start = os.path.getsize(log)
    act()
    time.sleep(0.4)
    with open(log, encoding="utf-8", errors="replace") as file:
        file.seek(start)
        text = file.read()
    entries = re.split(r"(?m)^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)", text)
    found = []
    for entry in entries:
        said = re.search(r"LOG:  (?:statement|execute [^:]*): (.*)", entry, re.S)
        values = re.search(r"DETAIL:  (?:parameters|Parameters): (.*)", entry, re.S)
        if said:
            found.append(said.group(1).strip())
        elif values and found:
            found[-1] = filled(found[-1], values.group(1))
    return found


def filled(statement, values):
    known = dict(re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", values, re.S))
    return re.sub(r"\$(\d+)", lambda place: known.get(place.group(1), place.group(0)), statement)


rows = list(csv.DictReader(open(feed, encoding="utf-8")))[:PASSES]
ask("/login", {"username": "desk", "password": "qiantai-demo", "_csrf": csrf(ask("/login"))})
token = csrf(ask("/requests/new?site=YQ"))


def log_and_dispatch(row):
    ask("/requests?site=YQ", {"_csrf": token, "token": str(uuid.uuid4()), "unit": row["unit"], "channel": "PHONE",
                              "categoryCode": "WATER_DRIP", "callerName": "王女士", "callerPhone": "15400000000",
                              "description": "厨房水龙头关不紧，一直滴水", "then": "DISPATCH"})


pages = {
    "queue": lambda row: ask("/orders?site=YQ&group=OPEN"),
    "requests": lambda row: ask("/requests?site=YQ"),
    "request": lambda row: ask("/requests/" + row["request"]),
    "order": lambda row: ask("/orders/" + row["order"]),
    "household": lambda row: ask("/requests/households?site=YQ&q=" + urllib.parse.quote(row["search"])),
    "dispatch": log_and_dispatch,
}
os.makedirs(floor, exist_ok=True)
for old in os.listdir(floor):
    os.remove(os.path.join(floor, old))
as_superuser("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()")
try:
    for name, page in pages.items():
        page(rows[0])
        all_of_them = [logged(lambda: page(row)) for row in rows]
        inside = [[one for one in run if not FRAME.match(one)] for run in all_of_them]
        own = sorted(sum(1 for one in run if not SESSION.search(one)) for run in inside)
        total = sorted(len(run) for run in all_of_them)
        print(f"{name},{own[len(own) // 2]},{total[len(total) // 2]}")
        # Writes would fill the measured database with the same rows over and over: no floor for them.
        reads = [one for one in inside[-1] if re.match(r"(select|with)\b", one, re.I) and not SESSION.search(one)]
        if name != "dispatch":
            with open(os.path.join(floor, name + ".sql"), "w", encoding="utf-8") as script:
                script.write("BEGIN;\n" + "".join(re.sub(r"\s+", " ", one) + ";\n" for one in reads) + "COMMIT;\n")
finally:
    as_superuser("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()")
