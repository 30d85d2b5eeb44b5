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

    function openPictures() {
        opening.active = true
        const dialog = opening.item as FileDialog
        dialog.open()
    }
    function savePicture(path) {
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
            return qsTr("Films")
        case "flac":
        case "wav":
        case "mp3":
        case "ogg":
        case "opus":
        case "m4a":
            return qsTr("Sounds")
        default:
            return qsTr("Pictures")
        }
    }

    Loader {
        id: opening
        active: false
        sourceComponent: FileDialog {
            readonly property string pictures: "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff"
            readonly property string films: "*.mp4 *.m4v *.mov *.mkv *.webm *.avi"
            readonly property string sounds: "*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.oga *.opus"
            title: qsTr("Attach pictures, films and sounds")
            fileMode: FileDialog.OpenFiles
            nameFilters: [qsTr("Pictures, films and sounds (%1)").arg(pictures + " " + films + " " + sounds),
                          qsTr("Pictures (%1)").arg(pictures), qsTr("Films (%1)").arg(films),
                          qsTr("Sounds (%1)").arg(sounds), qsTr("All files (*)")]
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
