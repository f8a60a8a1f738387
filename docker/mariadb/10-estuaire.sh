#!/bin/bash
# Run once by MariaDB’s image, on an empty data volume: the two users of Estuaire, from their secret files.
# « estuaire_admin » makes schemas, roles and tables; « estuaire_app », the pool’s user, has no privilege of its own.
# Sourced by the image’s entry point: no « set -e » here.

estuaire_secret() {
  # a quote or a backslash would end the SQL text
  sed -e 's/[\\]/\\\\/g' -e "s/'/''/g" "/run/secrets/$1" | tr -d '\n'
}

docker_process_sql <<SQL
CREATE USER IF NOT EXISTS estuaire_admin@'%' IDENTIFIED BY '$(estuaire_secret base_admin)';
GRANT ALL PRIVILEGES ON *.* TO estuaire_admin@'%' WITH GRANT OPTION;
CREATE USER IF NOT EXISTS estuaire_app@'%' IDENTIFIED BY '$(estuaire_secret base_app)';
DROP DATABASE IF EXISTS test;
SQL
