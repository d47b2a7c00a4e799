#!/usr/bin/env bash
# Run once by the image, when its data directory is new: the plain role and the database it owns.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --set password="$QIANTAI_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE qiantai LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE qiantai OWNER qiantai TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
SQL
