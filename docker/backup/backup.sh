#!/usr/bin/env bash
# A dump at once and then each night at BACKUP_TIME (HH:MM in TZ); those older than BACKUP_KEEP_DAYS go.
set -euo pipefail

folder=${BACKUP_FOLDER:-/backups}

backup() {
    local name partial
    name=$folder/qiantai-$(date +%Y%m%d-%H%M%S).dump
    partial=$name.partial
    # Only a whole dump gets the name of one, and only after a whole dump do old ones go.
    if pg_dump --format=custom --file="$partial" qiantai && pg_restore --list "$partial" >/dev/null; then
        mv "$partial" "$name"
        echo "wrote $name ($(stat -c %s "$name") bytes)"
        find "$folder" -name 'qiantai-*.dump' -mtime "+$BACKUP_KEEP_DAYS" -print -delete
    else
        rm -f "$partial"
        echo "the backup failed; the next attempt is at $BACKUP_TIME" >&2
    fi
}

seconds_until_next() {
    local now next
    now=$(date +%s)
    next=$(date -d "today $BACKUP_TIME" +%s)
    ((next > now)) || next=$(date -d "tomorrow $BACKUP_TIME" +%s)
    echo $((next - now))
}

while true; do
    backup
    sleep "$(seconds_until_next)"
done
