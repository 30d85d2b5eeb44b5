#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# setup.sh [LIST]: installs the Debian packages of a list in this folder that are missing (debian-packages.txt, if none is
# given), or reports in one sentence why it cannot.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
list="$here/${1:-debian-packages.txt}"

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

command -v dpkg-query >/dev/null 2>&1 || die "this system has no dpkg; install the packages named in packaging/${list##*/} by hand and run 'make build'."

wanted=$(grep -v '^#' "$list" | grep -v '^$')
missing=""
for package in $wanted; do
    state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    [ "${state:0:2}" = "ii" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || die "these packages are missing and need root or sudo to install:$missing"
    as_root="sudo"
fi
free_mib=$(df -Pm /usr | awk 'NR==2 {print $4}')
[ "$free_mib" -gt 2048 ] || die "the disk that holds /usr has only $free_mib MiB left; 2048 MiB are needed for the packages."

say "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq || die "the package lists could not be refreshed; is there a network?"
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null || die "apt-get could not install all packages; run it by hand to see why:$missing"
