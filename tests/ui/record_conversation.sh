#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Records the window during a conversation: record_conversation.sh PROGRAM OUT.mp4 [FOLDER]
# FOLDER holds image.png, video.mp4 and audio.wav, which are all attached to the first message. Needs Xvfb, xdotool and ffmpeg.
set -eu
program=$1 out=$2 folder=${3:-}
work=$(mktemp -d)
display=:93
trap 'kill $server $window $camera 2>/dev/null || true; rm -rf "$work"' EXIT
server='' window='' camera=''
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
export DISPLAY="$display" XDG_RUNTIME_DIR="$work"
chmod 700 "$work"
sleep 1
ffmpeg -v error -y -f x11grab -framerate 12 -video_size 1280x800 -i "$display" -c:v libx264 -preset ultrafast -crf 12 "$work/screen.mp4" &
camera=$!

say() { # TEXT SECONDS (for the answer and for viewing it)
    xdotool type --delay 40 "$1"
    sleep 0.5
    xdotool key Return
    sleep "$2"
}

if [ -n "$folder" ]; then
    "$program" --profile "$work/profile" --theme dark --size 1280x800 --attach "$folder/video.mp4" --attach "$folder/audio.wav" \
        --attach "$folder/image.png" --say "A video and the audio of this, please" >/dev/null 2>&1 &
else
    "$program" --profile "$work/profile" --theme dark --size 1280x800 >/dev/null 2>&1 &
fi
window=$!
sleep 3
[ -z "$folder" ] || sleep 5
say "Draw a large red star at night" 4
say "Now as a video, spinning" 6
say "What would that sound like?" 4
say "Draw a small blue boat at the bottom left, at sunset" 5
kill -INT "$camera"
wait "$camera" || true
ffmpeg -v error -y -i "$work/screen.mp4" -c:v libx264 -preset slow -crf 30 -pix_fmt yuv420p -movflags +faststart "$out"
