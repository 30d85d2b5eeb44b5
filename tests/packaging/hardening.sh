#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks how a program was linked (position-independent, relocations read-only after the start, no executable stack) and, for
# hardened builds, compiled (stack protector, fortified functions, landing pads of control-flow protection).
# Usage: hardening.sh PROGRAM linked|compiled
set -euo pipefail
program=$1 how=$2
fail() { echo "hardening: $*" >&2; exit 1; }

header=$(readelf -hW "$program") dynamic=$(readelf -dW "$program") segments=$(readelf -lW "$program")
grep -q 'Type: *DYN' <<<"$header" || fail "the program is not position-independent"
grep -qE 'FLAGS_1.*PIE' <<<"$dynamic" || fail "the program is not marked as position-independent"
grep -qE 'BIND_NOW|FLAGS_1.*NOW' <<<"$dynamic" || fail "relocations are resolved lazily"
grep -q GNU_RELRO <<<"$segments" || fail "relocations stay writable"
if grep GNU_STACK <<<"$segments" | grep -q RWE; then fail "the stack is executable"; fi
if grep -q TEXTREL <<<"$dynamic"; then fail "the code is writable for relocations"; fi
if [ "$how" = linked ]; then echo "hardening: $program is linked safely"; exit 0; fi
symbols=$(readelf -W --dyn-syms "$program")
grep -q __stack_chk_fail <<<"$symbols" || fail "no stack protector"
grep -qE '__(memcpy|memmove|memset|strcpy|snprintf|vsnprintf|read|fread|printf|fprintf)_chk' <<<"$symbols" || fail "no fortified functions"
if grep -q 'X86-64' <<<"$header"; then
    [ "$(objdump -d --section=.text "$program" | grep -c endbr64)" -gt 1000 ] || fail "no landing pads of control-flow protection"
fi
echo "hardening: $program is hardened"
