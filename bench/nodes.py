"""Two nodes of the program on one database, while thousands of clocks fall due; one node is killed half-way.

    nodes.py JAVA JAR PORT WORK-FOLDER     the database is the one that PGHOST, PGPORT, PGUSER … name

Runs twice, without ShedLock's lock and with it, prints what was found, and ends with 1 when anything was missing or twice.
"""
import datetime
import os
import signal
import subprocess
import sys
import time
import urllib.request

java, jar, port, work = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
SPEED = int(os.environ.get("BENCH_SPEED", "5"))
RECORDS = int(os.environ.get("BENCH_RECORDS", "5000"))
WINDOW = 600
PATIENCE = 900
ZONES = {"node-1": "Asia/Shanghai", "node-2": "UTC"}
EXPECTED = "(SELECT d.*, s.step FROM bench_due d CROSS JOIN (VALUES ('SOON'), ('LIMIT')) AS s (step)) x"
NOTICE_KEY = "format('escalation:%s:%s:%s', x.timer_id, floor(extract(epoch FROM x.due_at) * 1000)::bigint, x.step)"

REST = "UPDATE deadline_timer SET next_at = NULL WHERE ended_at IS NULL"
SCENE = """
DROP TRIGGER IF EXISTS bench_step ON escalation;
DROP TRIGGER IF EXISTS bench_free ON shedlock;
DROP TABLE IF EXISTS bench_due, bench_step;
-- All other clocks rest: only these are looked at, spread over the window, one for each record.
CREATE TABLE bench_due AS
    SELECT id AS timer_id, site_id, subject_kind, subject_id,
        timestamptz '{start}' + row_number() OVER (ORDER BY md5(number)) * interval '1 s' * {window} / {records} AS due_at
    FROM (SELECT DISTINCT ON (subject_kind, subject_id) * FROM deadline_timer
        WHERE ended_at IS NULL ORDER BY subject_kind, subject_id, md5(id::text)) AS one
    ORDER BY md5(number) LIMIT {records};
CREATE UNIQUE INDEX ON bench_due (timer_id);
-- Which node wrote a step, and when by the real clock.
CREATE TABLE bench_step (timer_id bigint, due_at timestamptz, step text, node text, transaction bigint, at timestamptz);
CREATE INDEX ON bench_step (timer_id);
CREATE OR REPLACE FUNCTION bench_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO bench_step SELECT NEW.timer_id, NEW.due_at, NEW.step, current_setting('application_name'),
        pg_current_xact_id()::text::bigint, clock_timestamp() FROM bench_due d WHERE d.timer_id = NEW.timer_id;
    RETURN NULL;
END $$;
CREATE TRIGGER bench_step AFTER INSERT ON escalation FOR EACH ROW EXECUTE FUNCTION bench_step();
UPDATE deadline_timer c SET started_at = d.due_at - interval '8 min', due_at = d.due_at, next_at = '{start}'
    FROM bench_due d WHERE d.timer_id = c.id;
ANALYZE deadline_timer, bench_due;
"""
# Whoever asks for the lock gets it: taken away in this database alone, for the program has no switch for that.
WITHOUT_LOCK = """
CREATE OR REPLACE FUNCTION bench_free() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.lock_until := '-infinity';
    RETURN NEW;
END $$;
CREATE TRIGGER bench_free BEFORE INSERT OR UPDATE ON shedlock FOR EACH ROW EXECUTE FUNCTION bench_free();
"""
SWEEPING = """SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.relation = 'escalation'::regclass AND l.mode = 'RowExclusiveLock' AND a.application_name LIKE 'node-%' LIMIT 1"""

# One moment for all nodes of both trials, so that no time comes twice.
BEGUN = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)

# Each gives: expected, found, missing, twice or too many.
CHECKS = {
    "steps (rows of `escalation`)": f"""
        SELECT count(*), (SELECT count(*) FROM bench_step), count(*) FILTER (WHERE n = 0 OR kept = 0),
            count(*) FILTER (WHERE n > 1 OR kept > 1)
            + (SELECT count(*) FROM bench_step s WHERE NOT EXISTS (SELECT FROM {EXPECTED}
                WHERE (x.timer_id, x.due_at, x.step) = (s.timer_id, s.due_at, s.step)))
        FROM (SELECT (SELECT count(*) FROM bench_step s WHERE (s.timer_id, s.due_at, s.step) = (x.timer_id, x.due_at, x.step)) AS n,
                (SELECT count(*) FROM escalation e WHERE (e.timer_id, e.due_at, e.step) = (x.timer_id, x.due_at, x.step)) AS kept
            FROM {EXPECTED}) AS each""",
    # An extension has no timeline of its own: what becomes of its clock stands in its record's.
    "entries in timelines": """
        WITH told AS (SELECT t.subject_kind, t.subject_id, substr(arg, 2)::timestamptz AS due_at
            FROM timeline_entry t, unnest(t.args) AS arg WHERE t.actor_id IS NULL AND t.id > {last}
                AND t.kind IN ('clock.event.limitPassed', 'clock.event.toBeChased') AND arg LIKE '@%'),
        wanted AS (SELECT d.timer_id, d.due_at, coalesce(e.subject_kind, d.subject_kind) AS subject_kind,
                coalesce(e.subject_id, d.subject_id) AS subject_id
            FROM bench_due d LEFT JOIN deadline_extension e ON d.subject_kind = 'EXTENSION' AND e.id = d.subject_id)
        SELECT count(*), (SELECT count(*) FROM told), count(*) FILTER (WHERE n = 0), count(*) FILTER (WHERE n > 1)
            + (SELECT count(*) FROM told LEFT JOIN wanted USING (subject_kind, subject_id, due_at) WHERE timer_id IS NULL)
        FROM (SELECT w.timer_id, count(told.due_at) AS n FROM wanted w LEFT JOIN told USING (subject_kind, subject_id, due_at)
            GROUP BY w.timer_id) AS each""",
    "notices": f"""
        SELECT count(*), sum(n), count(*) FILTER (WHERE n = 0), count(*) FILTER (WHERE n > 1)
        FROM (SELECT (SELECT count(*) FROM notice WHERE site_id = x.site_id AND key = {NOTICE_KEY}) AS n
            FROM {EXPECTED} JOIN escalation e USING (timer_id, due_at, step) WHERE e.outcome = 'TOLD') AS each""",
    "people told (inboxes)": f"""
        WITH news AS (SELECT n.* FROM {EXPECTED} JOIN notice n ON n.site_id = x.site_id AND n.key = {NOTICE_KEY}),
        due AS (SELECT n.id AS notice_id, u.id AS user_id FROM news n JOIN app_user u ON u.enabled
            AND (EXISTS (SELECT FROM user_site s WHERE s.user_id = u.id AND s.site_id = n.site_id)
                OR EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'HEAD_OFFICE'))
            AND (u.id = ANY (n.audience_users) OR EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id
                AND r.role = ANY (n.audience_roles) AND (r.role NOT IN ('SUPERVISOR', 'TECHNICIAN')
                    OR n.audience_department IS NULL OR u.department_code = n.audience_department)))),
        got AS (SELECT notice_id, user_id FROM inbox_entry WHERE notice_id IN (SELECT id FROM news))
        SELECT (SELECT count(*) FROM due), (SELECT count(*) FROM got),
            (SELECT count(*) FROM (TABLE due EXCEPT ALL TABLE got) AS missing),
            (SELECT count(*) FROM (TABLE got EXCEPT ALL TABLE due) AS surplus)""",
}
LATE = """SELECT coalesce(round(percentile_cont({part}) WITHIN GROUP (ORDER BY extract(epoch FROM done_at - passed_at))::numeric, 1), 0)
    FROM escalation JOIN bench_due USING (timer_id, due_at) WHERE step = 'LIMIT'"""
# Stretches in which a node had a batch in hand, and how many of them another node's overlapped.
TOGETHER = """WITH batch AS (SELECT node, transaction, min(at) AS first, max(at) AS last FROM bench_step GROUP BY 1, 2)
    SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT FROM batch o WHERE o.node <> b.node
        AND o.first <= b.last AND o.last >= b.first)) FROM batch b"""


def sql(text):
    done = subprocess.run(["psql", "-qXAt", "-F", ",", "-v", "ON_ERROR_STOP=1"], input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return [line.split(",") for line in done.stdout.splitlines()]


def one(text):
    return sql(text)[0][0]


def node(name, number):
    url = f"jdbc:postgresql://{os.environ['PGHOST']}:{os.environ['PGPORT']}/qiantai?ApplicationName={name}"
    with open(os.path.join(work, name + ".log"), "w") as log:
        return subprocess.Popen(
            [java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=" + ZONES[name], "-jar", jar,
             "--spring.profiles.active=simulation", "--spring.datasource.url=" + url, "--spring.datasource.username=" + os.environ["PGUSER"],
             f"--server.port={port + number}", "--server.address=127.0.0.1",
             f"--qiantai.simulation.since={BEGUN.isoformat()}", f"--qiantai.simulation.speed={SPEED}",
             "--qiantai.sweep.first=0s", f"--qiantai.sweep.every={15000 // SPEED}ms",
             f"--qiantai.sweep.at-most={120000 // SPEED}ms"],
            env={**os.environ, "SPRING_DATASOURCE_PASSWORD": os.environ["PGPASSWORD"]}, stdout=log, stderr=log)


def wait_for(what, holds, seconds):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            sys.exit(f"{what}: not within {seconds} s")
        time.sleep(0.3)


def answers(number):
    try:
        return urllib.request.urlopen(f"http://127.0.0.1:{port + number}/actuator/health", timeout=2).status == 200
    except OSError:
        return False


def now():
    """The real time."""
    return datetime.datetime.now(datetime.timezone.utc)


def simulated():
    """The nodes' time."""
    return BEGUN + (now() - BEGUN) * SPEED


def sleep_until(moment):
    time.sleep(max(0.0, (moment - simulated()).total_seconds() / SPEED))


def kill_one(nodes):
    """Kills the node that is in the middle of a batch, its steps written and not committed."""
    victim = None
    for _ in range(300):
        found = sql(SWEEPING)
        if found:
            victim = found[0][0]
            break
    at = now()
    name = victim or "node-2"
    nodes[name].kill()
    nodes.pop(name).wait()
    left = one("SELECT count(*) FROM event_publication")
    return name, at, f"{'in the middle of a batch' if victim else 'between two batches'}, {left} events untold"


def trial(title, before, nodes):
    sql(REST)
    for number, name in enumerate(ZONES):
        if name not in nodes:
            nodes[name] = node(name, number)
    for number in range(len(nodes)):
        wait_for(f"node-{number + 1} answers", lambda: answers(number), PATIENCE)
    # By its number, not by its time: an earlier run's nodes may have lived in what is this run's future.
    last = one("SELECT coalesce(max(id), 0) FROM timeline_entry")
    start = simulated() + datetime.timedelta(seconds=60)
    end = start + datetime.timedelta(seconds=WINDOW)
    sql(SCENE.format(start=start.isoformat(), window=WINDOW, records=RECORDS) + before)
    if int(one("SELECT count(*) FROM bench_due")) < RECORDS:
        sys.exit("Too few open records: fill more")
    sleep_until(start)
    begun = now()
    sleep_until(start + datetime.timedelta(seconds=WINDOW / 2))
    victim, killed, how = kill_one(nodes)
    sleep_until(end)
    load = os.getloadavg()[0]
    wait_for("all clocks are looked after", lambda: one(
        f"SELECT count(*) FROM deadline_timer WHERE ended_at IS NULL AND next_at <= '{end.isoformat()}'") == "0", PATIENCE)
    swept = (now() - begun).total_seconds()
    wait_for("all events are told", lambda: one("SELECT count(*) FROM event_publication") == "0", PATIENCE)
    told = (now() - begun).total_seconds()
    print(f"\n### {title}\n\n| what | expected | found | missing | twice, or too many |\n|---|--:|--:|--:|--:|")
    right = True
    for what, check in CHECKS.items():
        row = sql(check.replace("{last}", last))[0]
        right &= row[2] == row[3] == "0" and row[0] == row[1]
        print(f"| {what} | " + " | ".join(row) + " |")
    batches, together = sql(TOGETHER)[0]
    shares = ", ".join(f"{name} {count}" for name, count in sql("SELECT node, count(*) FROM bench_step GROUP BY 1 ORDER BY 1"))
    outcomes = ", ".join(f"{count} {name}" for name, count in sql("SELECT e.outcome, count(*) FROM escalation e "
                         "JOIN bench_due USING (timer_id, due_at) GROUP BY 1 ORDER BY 1"))
    pause = one(f"SELECT round(extract(epoch FROM min(at) - '{killed.isoformat()}')::numeric, 1) FROM bench_step "
                f"WHERE node <> '{victim}' AND at > '{killed.isoformat()}'")
    print(f"\nSteps by node: {shares}; {outcomes}. Batches: {batches}, beside another node's: {together}. {victim} killed {how};"
          f" the other wrote its next step {pause} s later. Time ran {SPEED} times as fast; limits were told"
          f" {one(LATE.format(part=0.5))} s (median) and {one(LATE.format(part=1))} s (worst) of that time after they had passed."
          f" Swept after {swept:.0f} s, all told after {told:.0f} s by the wall; load of the machine {load:.1f}.", flush=True)
    return right


print(f"{RECORDS:,} records due within {WINDOW // 60} minutes, two nodes, one killed half-way.")
nodes = {}
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
try:
    results = [trial("Without the lock: both nodes sweep at once", WITHOUT_LOCK, nodes),
               trial("With it: one node sweeps at a time", "", nodes)]
finally:
    for each in nodes.values():
        each.terminate()
    for each in nodes.values():
        each.wait()
print("\nEach step once." if all(results) else "\nNOT each step once: see above.")
sys.exit(0 if all(results) else 1)
