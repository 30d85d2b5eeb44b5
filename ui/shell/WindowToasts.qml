// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Feedback
import NextGpt.Navigation
import NextGpt.Style

// What can be taken back, and what can be continued.
Column {
    id: toasts

    required property ConversationListModel conversations
    required property TrainingViewModel training

    spacing: Metrics.s

    Toast {
        property bool closed: false
        anchors.horizontalCenter: parent.horizontalCenter
        shown: toasts.conversations.undoAvailable && !closed
        text: toasts.conversations.undoText
        actionText: qsTr("Undo")
        onActionTriggered: toasts.conversations.undoRemove()
        onDismissed: closed = true
        onTextChanged: closed = false
    }
    Toast {
        anchors.horizontalCenter: parent.horizontalCenter
        shown: toasts.training.offerText !== ""
        text: toasts.training.offerText
        actionText: qsTr("Resume training")
        onActionTriggered: {
            toasts.training.acceptOffer()
            Navigation.open(Navigation.Training)
        }
        onDismissed: toasts.training.dismissOffer()
    }
}
