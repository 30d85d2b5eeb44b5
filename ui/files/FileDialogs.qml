// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation

// Handles the requests to attach, save, import and export files, and tells what came of them.
Item {
    id: files

    required property FileChooser chooser
    required property MediaSaver saver
    required property DraftViewModel draft
    required property TransferViewModel transfer
    readonly property bool open: dialog.active

    Connections {
        target: Actions
        function onAttachFiles() { files.chooser.chooseMedia() }
        function onImportConversations() { files.chooser.chooseExports() }
        function onExportConversation(id, format) { files.transfer.exportConversation(id, format) }
        function onSaveMedia(path) { files.saver.saveMedia(path) }
        function onSaveMediaAs(path) { files.saver.saveMediaAs(path) }
        function onSaveFrame(player) { files.saver.saveFrame(player) }
        function onSaveVideoWithAudio(messageId) { files.saver.saveJoined(messageId) }
    }
    Connections {
        target: files.chooser
        function onFilesChosen(urls) {
            files.draft.addUrls(urls)
            Actions.focusPrompt()
        }
        function onExportsChosen(urls) { files.transfer.importFiles(urls) }
    }
    SaveToast {
        saver: files.saver
    }
    Loader { // only where the desktop has no dialog of its own
        id: dialog
        active: files.chooser.asking
        sourceComponent: FileDialog {
            chooser: files.chooser
        }
    }
}
