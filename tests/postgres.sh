#!/usr/bin/env bash
# A PostgreSQL of the tests' own, on a free port of 127.0.0.1 and in a temporary folder. ./test sources this file;
# to run one test on both databases:  tests/postgres.sh tests/Integration/bin/Release/net10.0/Styrkedja.Integration …
cluster=''

# PostgreSQL refuses to run as root.
as_postgres() {
    local user=()
    ((EUID != 0)) || user=(runuser -u postgres --)
    (cd / && "${user[@]}" "$@")
}

pg_bin() {
    printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1
}

# A folder for what is dropped when the tests end: in memory where there is room, for each new database is a thousand files.
# Not for benchmarks, which are to write as a server does.
scratch() {
    local free=0
    [[ ! -w /dev/shm ]] || free=$(df --output=avail -BM /dev/shm | tail -n 1 | tr -dc 0-9)
    if ((free >= 4096)) && [[ ${STYRKEDJA_TEST_FSYNC:-off} == off ]]; then echo /dev/shm; else echo /tmp; fi
}

# Sets cluster, and exports STYRKEDJA_TEST_POSTGRES. The caller sees to it that stop_postgres ends it.
start_postgres() {
    local attempt port
    cluster=$(mktemp -d "$(scratch)/styrkedja-postgres-XXXXXX") || return 1
    ((EUID != 0)) || chown postgres: "$cluster"
    as_postgres "$(pg_bin)/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync || return 1
    # Without fsync a commit is lost when the machine stops, but not when a process is killed. Benchmarks want it.
    cat >>"$cluster/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
unix_socket_directories = '$cluster'
max_connections = 200
fsync = ${STYRKEDJA_TEST_FSYNC:-off}
# A worker in a database that is dropped would have to be stopped, which the role of the tests may not.
autovacuum = off
END
    for attempt in {1..20}; do
        port=$((20000 + RANDOM % 12000)) # below those that the kernel gives to clients
        as_postgres "$(pg_bin)/pg_ctl" -D "$cluster/data" -l "$cluster/log" -o "-p $port" -w start && break
        tail -n 5 "$cluster/log"
        ((attempt < 20)) || return 1
    done
    # No superuser: the program must not need one.
    as_postgres psql -q -h "$cluster" -p "$port" -U postgres -c 'create role styrkedja login createdb' || return 1
    # A server in production works as one that owns nothing.
    as_postgres psql -q -h "$cluster" -p "$port" -U postgres -c 'create role styrkedja_serving login' || return 1
    # Who drops a database ends what is still connected to it, and may do so for its own and those it is a member of.
    as_postgres psql -q -h "$cluster" -p "$port" -U postgres -c 'grant styrkedja_serving to styrkedja' || return 1
    export STYRKEDJA_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=styrkedja;Database=postgres"
}

stop_postgres() {
    [[ -n $cluster ]] || return 0
    as_postgres "$(pg_bin)/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1
    rm -rf "$cluster"
    cluster=''
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    trap stop_postgres EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    start_postgres >/dev/null || exit 1
    "$@"
fi
