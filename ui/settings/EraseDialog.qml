// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Feedback

// Asks before conversations are deleted for good.
ConfirmDialog {
    id: dialog

    enum Extent { One, Trash, Everything }

    required property StorageViewModel storage
    property int extent: EraseDialog.One
    property var conversation: ({}) // a row of StorageViewModel

    function ask(conversation: var) {
        dialog.conversation = conversation
        extent = EraseDialog.One
        open()
    }
    function askForTrash() {
        extent = EraseDialog.Trash
        open()
    }
    function askForAll() {
        extent = EraseDialog.Everything
        open()
    }

    title: extent === EraseDialog.One ? qsTr("Delete for good?")
         : extent === EraseDialog.Trash ? qsTr("Empty the trash?") : qsTr("Delete all conversations?")
    text: {
        switch (extent) {
        case EraseDialog.Trash:
            return qsTr("The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.")
        case EraseDialog.Everything:
            return qsTr("Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.")
        default:
            //: %1: title of a conversation
            return qsTr("“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.").arg(conversation.title)
        }
    }
    confirmText: extent === EraseDialog.Everything ? qsTr("Delete everything") : qsTr("Delete for good")
    onConfirmed: {
        switch (extent) {
        case EraseDialog.Trash:
            return storage.emptyTrash()
        case EraseDialog.Everything:
            return storage.eraseAll()
        default:
            return storage.erase(conversation.id)
        }
    }
}
