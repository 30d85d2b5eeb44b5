#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes screenshots in tests/ui/screenshots, as PNG files that git ignores. Those that the documentation shows are committed:
# `make compress-images FILES=tests/ui/screenshots/NAME.png` makes WebP files of them.
# Usage: take_screenshots.sh BUILD_FOLDER [NAME…]
#        take_screenshots.sh --states BUILD_FOLDER [NAME…]: every state of the window in the light and the dark theme, with text of
#        200 % and in Arabic, four in one image of tests/ui/screenshots/states. Needs ffmpeg.
# The scenes come from ui_gallery, the screenshots real-* from the program with the pocket bundle.
set -eu
states=''
[ "$1" != --states ] || { states=yes; shift; }
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

state() { # NAME SCENE [WORDS]
    name=$1 of=$2
    shift 2
    wanted "$name" || return 0
    number=0
    for form in light dark '2.0 light' 'language:ar dark'; do
        number=$((number + 1))
        # shellcheck disable=SC2086 # words
        "$build/tests/ui/ui_gallery" "$work/$name-$number.png" "$of" $form "$@" || echo "$name ($form): the window gave warnings" >&2
    done
    ffmpeg -v error -y -i "$work/$name-1.png" -i "$work/$name-2.png" -i "$work/$name-3.png" -i "$work/$name-4.png" -filter_complex \
        '[0]scale=960:-2[a];[1]scale=960:-2[b];[2]scale=960:-2[c];[3]scale=960:-2[d];[a][b]hstack[x];[c][d]hstack[y];[x][y]vstack' \
        "$out/states/$name.png"
}

if [ -n "$states" ]; then
    mkdir -p "$out/states"
    state first first
    state starters empty
    state known-words empty 'open:What can I ask?'
    state hardware empty open:More 'open:Hardware check'
    state settings-search empty dialog:settings 'focus:Search settings' type:steps
    state storage conversation dialog:settings open:Storage
    state shortcuts empty dialog:shortcuts
    state reply conversation
    state reply-details conversation open:Details
    state reply-menu conversation menu:ImagePart
    state message-menu conversation menu:UserMessage
    state scrolled-away grid key:PgUp
    state grid grid
    state writing writing
    state code code
    state saved conversation save
    state save-as conversation saveAs
    state search conversation 'focus:Search conversations' type:ball
    state find conversation key:Ctrl+F type:star
    state conversation-menu conversation menu:ConversationRow
    state undo undo
    state read-only readOnly
    state attachments attach
    state too-many many
    state incomplete incomplete
    state drop empty drop
    state drop-refused empty drop:https://example.org/a
    state recording recording
    state recording-loud loud
    state waiting waiting
    state generating generatingMedia
    state stopped stopped
    state queue queue open:QueueBar
    state failed error
    state missing missing
    state media media focus:VideoPart
    state audio media focus:AudioPart
    state image-viewer conversation open:ImagePart
    state video-viewer media focus:VideoPart key:F
    state stalled stalled
    state device device type:hi key:Return
    state no-device noDevice
    state non-finite nonFinite
    state unusable unusable
    state checking checking
    state after-crash safe
    state crash-report safe 'open:Show report'
    state after-crashes minimal
    state gallery gallery
    state gallery-menu gallery menu:GalleryTile
    state presenting presenting 1920x1080
    exit
fi

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
scene gallery gallery dark
scene presenting presenting dark 1920x1080
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
