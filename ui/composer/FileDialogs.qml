// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

// The desktop's own dialogs for opening and saving, made when they are first needed.
Item {
    id: files

    required property var chat
    required property var draft
    property string savedPath: ""
    property var framePlayer: null
    property string joined: ""
    readonly property string suffix: framePlayer ? "png" : joined !== "" ? "mp4" : savedPath.split(".").pop().toLowerCase()
    signal picked

    function openImages() {
        opening.active = true
        const dialog = opening.item as FileDialog
        dialog.open()
    }
    function saveImage(path) {
        savedPath = path
        framePlayer = null
        joined = ""
        openSaving()
    }
    function saveFrame(player) {
        framePlayer = player
        openSaving()
    }
    function saveJoined(messageId) {
        joined = messageId
        framePlayer = null
        openSaving()
    }
    function openSaving() {
        saving.active = true
        const dialog = saving.item as FileDialog
        dialog.open()
    }
    function kind() {
        switch (suffix) {
        case "mp4":
        case "mkv":
        case "webm":
        case "mov":
        case "avi":
            return qsTr("Videos")
        case "flac":
        case "wav":
        case "mp3":
        case "ogg":
        case "opus":
        case "m4a":
            return qsTr("Audio")
        default:
            return qsTr("Images")
        }
    }

    Loader {
        id: opening
        active: false
        sourceComponent: FileDialog {
            readonly property string images: "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff"
            readonly property string videos: "*.mp4 *.m4v *.mov *.mkv *.webm *.avi"
            readonly property string audio: "*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.oga *.opus"
            title: qsTr("Attach images, videos and audio clips")
            fileMode: FileDialog.OpenFiles
            nameFilters: [qsTr("Images, videos and audio clips (%1)").arg(images + " " + videos + " " + audio),
                          qsTr("Images (%1)").arg(images), qsTr("Videos (%1)").arg(videos),
                          qsTr("Audio clips (%1)").arg(audio), qsTr("All files (*)")]
            onAccepted: {
                files.draft.addUrls(selectedFiles)
                files.picked()
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
            nameFilters: [files.kind() + " (*." + files.suffix + ")"]
            onAccepted: {
                if (files.framePlayer)
                    files.framePlayer.saveFrame(selectedFile)
                else if (files.joined !== "")
                    files.chat.saveJoined(files.joined, selectedFile)
                else
                    files.chat.saveImage(files.savedPath, selectedFile)
            }
        }
    }
}
