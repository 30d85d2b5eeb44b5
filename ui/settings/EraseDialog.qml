// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// Asks before conversations are deleted for good.
ConfirmDialog {
    id: dialog

    required property StorageViewModel storage
    property var answer: () => {}

    // A conversation is a row of StorageViewModel.
    function ask(conversation: var) {
        title = qsTr("Delete for good?")
        //: %1: title of a conversation
        text = qsTr("“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.").arg(conversation.title)
        confirmText = qsTr("Delete for good")
        answer = () => storage.erase(conversation.id)
        open()
    }
    function askForTrash() {
        title = qsTr("Empty the trash?")
        text = qsTr("The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.")
        confirmText = qsTr("Delete for good")
        answer = () => storage.emptyTrash()
        open()
    }
    function askForAll() {
        title = qsTr("Delete all conversations?")
        text = qsTr("Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.")
        confirmText = qsTr("Delete everything")
        answer = () => storage.eraseAll()
        open()
    }

    onConfirmed: answer()
}
