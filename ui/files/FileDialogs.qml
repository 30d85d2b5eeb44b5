// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation

// Handles the requests to attach, save, import and export files, and reports their results.
Item {
    id: files

    required property FileChooser chooser
    required property MediaSaver saver
    required property DraftViewModel draft
    required property TransferViewModel transfer
    required property ChatViewModel chat
    required property TrainingViewModel training
    required property ModelsViewModel models
    property real pageCenter: 0
    readonly property bool open: dialog.active
    // The medium whose file is being chosen.
    property string locatedMessage: ""
    property int locatedPart: 0
    // The row of the models page that files are imported for.
    property int importedRow: -1

    Connections {
        target: Actions
        function onAttachFiles() { files.chooser.chooseMedia() }
        function onLocateMedia(messageId, part) {
            files.locatedMessage = messageId
            files.locatedPart = part
            files.chooser.chooseReplacement()
        }
        function onImportConversations() { files.chooser.chooseExports() }
        function onExportConversation(id, format) { files.transfer.exportConversation(id, format) }
        function onAddTrainingFiles() { files.chooser.chooseTrainingFiles() }
        function onAddTrainingFolder() { files.chooser.chooseTrainingFolder() }
        function onChooseBundle() { files.chooser.chooseBundle() }
        function onChooseRunsFolder() { files.chooser.chooseRunsFolder(files.training.setup.runsFolder) }
        function onImportModelPart(row) {
            files.importedRow = row
            files.chooser.chooseImportFolder()
        }
        function onAddModelFiles() { files.chooser.chooseModelFiles() }
        function onAddModelFolder() { files.chooser.chooseModelFolder() }
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
        function onReplacementChosen(urls) {
            files.chat.replaceMedium(files.locatedMessage, files.locatedPart, urls[0])
        }
        function onTrainingDataChosen(urls) { files.training.setup.addData(urls) }
        function onBundleChosen(urls) { files.training.setup.chooseBundle(urls[0]) }
        function onRunsFolderChosen(urls) { files.training.setRunsFolder(urls[0]) }
        function onModelPartsChosen(urls) { files.models.maker.add(urls) }
        function onImportFolderChosen(urls) { files.models.importFrom(files.importedRow, urls[0]) }
    }
    SaveToast {
        saver: files.saver
        center: files.pageCenter
    }
    Loader { // only where the desktop has no dialog of its own
        id: dialog
        active: files.chooser.asking
        sourceComponent: FileDialog {
            chooser: files.chooser
        }
    }
}
