#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes screenshots in tests/ui/screenshots, as PNG files that git ignores. Those that the documentation shows are committed:
# `make compress-images FILES=tests/ui/screenshots/NAME.png` makes WebP files of them.
# Usage: take_screenshots.sh BUILD_FOLDER [NAME…]
# The scenes come from ui_gallery, the screenshots real-* from the program with the pocket bundle.
set -eu
build=$1
shift
only=$*
out=$(dirname "$0")/screenshots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 OMP_WAIT_POLICY=passive

wanted() {
    [ -z "$only" ] && return 0
    for name in $only; do [ "$name" = "$1" ] && return 0; done
    return 1
}
scene() { # NAME SCENE [WORDS]
    name=$1
    shift
    wanted "$name" || return 0
    "$build/tests/ui/ui_gallery" "$out/$name.png" "$@" || echo "$name: the window gave warnings" >&2
}

scene empty-dark empty dark
scene empty-light empty light
scene conversation-dark conversation dark
scene conversation-light conversation light
scene generating-dark generating dark
scene generating-media-dark generatingMedia dark
scene media-dark media dark
scene media-light media light
scene attachments attach light
scene blocks-dark code dark
scene error error light
scene undo undo dark
scene loading checking light 900x700
scene details conversation dark open:Details
scene settings empty light dialog:settings
scene settings-search empty dark dialog:settings 'focus:Search settings' type:steps
scene settings-narrow empty light 400x700 dialog:settings
scene hardware empty dark open:More 'open:Hardware check'
scene known-words empty light 'open:What can I ask?'
scene tool-tip conversation dark hover:Regenerate
scene menu conversation dark open:More
scene shortcuts empty dark dialog:shortcuts
scene image-viewer conversation dark open:ImagePart
scene video-viewer media dark 'open:Open in viewer'
scene drop empty light drop 900x700
scene narrow conversation light 500x800
scene drawer conversation dark 700x800 open:Conversations
scene focus conversation light focus:Regenerate
scene text-200 conversation light 2.0
scene german conversation light language:de dialog:settings
scene arabic conversation light language:ar
scene arabic-media media dark language:ar focus:VideoPart
scene arabic-settings empty dark language:ar dialog:settings

scene models models light
scene models-changed modelsChanged dark
scene models-incomplete modelsIncomplete light 1360x1500
scene models-complete modelsComplete dark 1360x1500
scene models-narrow modelsIncomplete light 400x1800
scene arabic-models modelsComplete light language:ar 1360x1500
scene training-setup trainingSetup light
scene training-running trainingRunning dark
scene training-runs trainingRuns light
scene arabic-training trainingRunning dark language:ar

real() { # NAME THEME SIZE DELAY MESSAGE [FILES]
    name=$1 theme=$2 size=$3 delay=$4 message=$5
    shift 5
    wanted "$name" || return 0
    files=''
    for file in "$@"; do files="$files --attach $file"; done
    # shellcheck disable=SC2086 # one word for each option
    "$build/nextgpt" --profile "$work/profile-$name" --theme "$theme" --size "$size" --say "$message" $files \
        --screenshot "$out/$name.png" --after "$delay"
}
if wanted real-dark || wanted real-light; then
    "$build/nextgpt" reply "an image, a video and the audio of a small yellow bird, in a meadow" --seed 1 --out "$work" \
        --switch image=force --switch video=force --switch audio=force >/dev/null
    image=$(find "$work" -maxdepth 1 -name '*.png') video=$(find "$work" -maxdepth 1 -name '*.mp4') audio=$(find "$work" -maxdepth 1 -name '*.flac')
    for theme in dark light; do
        real real-$theme $theme 1280x1180 20000 "An image, a video and the audio of this, please" "$image" "$video" "$audio"
    done
fi
