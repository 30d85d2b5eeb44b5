// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Feedback

// Asks before the window closes while changes could not be saved.
ConfirmDialog {
    id: dialog

    required property StorageViewModel storage

    title: qsTr("Quit without saving?")
    text: qsTr("The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.")
    confirmText: qsTr("Quit without saving")
    cancelText: qsTr("Keep running")
    onConfirmed: Qt.quit()

    Connections {
        target: dialog.storage
        function onUnsavedChangesChanged() {
            if (!dialog.storage.unsavedChanges)
                dialog.close()
        }
    }
}
