// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import NextGpt.App
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Style

// The file dialogs of the desktop, created when they are first needed.
Item {
    id: files

    required property ChatViewModel chat
    required property DraftViewModel draft
    // What is being saved: a file, the frame a player shows, or the media of a message as one video.
    property string path: ""
    property Player framePlayer: null
    property string messageId: ""
    readonly property string suffix: framePlayer ? "png" : messageId !== "" ? "mp4" : path.split(".").pop().toLowerCase()

    function save(path: string, player: Player, messageId: string) {
        files.path = path
        files.framePlayer = player
        files.messageId = messageId
        saving.active = true
        const dialog = saving.item as FileDialog
        dialog.open()
    }
    function kind(): string {
        switch (suffix) {
        case "mp4":
        case "mkv":
        case "webm":
        case "mov":
        case "avi":
            return Modalities.video.plural
        case "flac":
        case "wav":
        case "mp3":
        case "ogg":
        case "opus":
        case "m4a":
            return Modalities.audio.plural
        default:
            return Modalities.image.plural
        }
    }

    Connections {
        target: Actions
        function onAttachFiles() {
            opening.active = true
            const dialog = opening.item as FileDialog
            dialog.open()
        }
        function onSaveMedia(path) { files.save(path, null, "") }
        function onSaveFrame(player) { files.save("", player, "") }
        function onSaveVideoWithAudio(messageId) { files.save("", null, messageId) }
    }
    Loader {
        id: opening
        active: false
        sourceComponent: FileDialog {
            readonly property string images: "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff"
            readonly property string videos: "*.mp4 *.m4v *.mov *.mkv *.webm *.avi"
            readonly property string audio: "*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.oga *.opus"
            title: qsTr("Attach images, videos and audio")
            fileMode: FileDialog.OpenFiles
            //: File name patterns, such as "*.png *.jpg"
            nameFilters: [qsTr("Images, videos and audio (%1)").arg(images + " " + videos + " " + audio),
                          qsTr("Images (%1)").arg(images), qsTr("Videos (%1)").arg(videos),
                          qsTr("Audio (%1)").arg(audio), qsTr("All files (*)")]
            onAccepted: {
                files.draft.addUrls(selectedFiles)
                Actions.focusPrompt()
            }
        }
    }
    Loader {
        id: saving
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Save as")
            fileMode: FileDialog.SaveFile
            defaultSuffix: files.suffix
            //: Kind of file and file name pattern, such as "Images (*.png)"
            nameFilters: [qsTr("%1 (*.%2)").arg(files.kind()).arg(files.suffix)]
            onAccepted: {
                if (files.framePlayer)
                    files.framePlayer.saveFrame(selectedFile)
                else if (files.messageId !== "")
                    files.chat.saveVideoWithAudio(files.messageId, selectedFile)
                else
                    files.chat.saveMedia(files.path, selectedFile)
            }
        }
    }
}
