import QtQuick
import QtQuick.Dialogs

// The desktop's own dialogs for opening and saving, made when they are first needed.
Item {
    id: files

    required property var chat
    required property var draft
    property string savedPath: ""
    signal picked

    function openPictures() {
        opening.active = true
        const dialog = opening.item as FileDialog
        dialog.open()
    }
    function savePicture(path) {
        savedPath = path
        saving.active = true
        const dialog = saving.item as FileDialog
        dialog.open()
    }

    Loader {
        id: opening
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Attach pictures")
            fileMode: FileDialog.OpenFiles
            nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"), qsTr("All files (*)")]
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
            title: qsTr("Save picture")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "png"
            nameFilters: [qsTr("PNG pictures (*.png)")]
            onAccepted: files.chat.saveImage(files.savedPath, selectedFile)
        }
    }
}
