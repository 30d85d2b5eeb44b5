// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// After a crash: what this start left out, with a button for each, and the report.
WindowNotice {
    id: notice

    required property CrashViewModel crash
    signal reportRequested

    text: crash.text
    shown: crash.shown
    dismissible: true
    onDismissed: crash.dismiss()

    TextButton {
        visible: notice.crash.conversationHeld
        text: qsTr("Open last conversation")
        onClicked: notice.crash.openConversation()
    }
    TextButton {
        visible: notice.crash.modelHeld
        text: qsTr("Load the model")
        onClicked: notice.crash.loadModel()
    }
    TextButton {
        visible: notice.crash.hasReport
        quiet: true
        text: qsTr("Show report")
        onClicked: notice.reportRequested()
    }
}
