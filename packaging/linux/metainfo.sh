#!/usr/bin/env bash
# The description for software centres, with an address, or without what needs one: packaging/linux/metainfo.sh [HOMEPAGE]
set -euo pipefail
source=$(dirname "$0")/nl.potloodlijn.potloodlijn.metainfo.xml
if [[ -n ${1:-} ]]; then
    sed "s|@HOMEPAGE@|$1|g" "$source"
else
    sed -e '/<url /d' -e '/<screenshots>/,/<\/screenshots>/d' "$source"
fi
