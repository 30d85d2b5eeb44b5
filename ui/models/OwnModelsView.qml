// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// The models on this computer. The chat uses one of them.
ColumnLayout {
    id: view

    required property OwnModels owned

    spacing: Metrics.m

    SectionHeading {
        Layout.fillWidth: true
        text: qsTr("Your models")
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.")
        wrapMode: Text.Wrap
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    Item {
        Layout.fillWidth: true
        visible: view.owned.notice !== ""
        implicitHeight: notice.height
        NoticeBar {
            id: notice
            width: parent.width
            text: view.owned.notice
            onDismissed: view.owned.dismiss()
        }
    }
    Card {
        Layout.fillWidth: true
        visible: view.owned.errorTitle !== ""
        implicitHeight: problem.implicitHeight + 2 * Metrics.m
        color: Theme.errorTint
        border.color: Theme.error
        RowLayout {
            id: problem
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Metrics.l
            anchors.rightMargin: Metrics.xs
            spacing: Metrics.s
            FailureNote {
                Layout.fillWidth: true
                text: view.owned.errorTitle
                detail: view.owned.errorDetail
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                iconName: "x"
                text: qsTr("Dismiss")
                onClicked: view.owned.dismiss()
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: view.owned.reading && view.owned.rows.count === 0
        spacing: Metrics.s
        BusyDot {}
        Label {
            Layout.fillWidth: true
            text: qsTr("Looking for models…")
            wrapMode: Text.Wrap
            color: Theme.textSecondary
        }
    }
    // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        Layout.fillWidth: true
        spacing: Metrics.s
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Your models")
        Repeater {
            model: view.owned.rows
            ModelRow {
                width: parent.width
                owned: view.owned
                onUseRequested: fits ? view.owned.useInChat(folder) : tooLarge.ask(folder, memory)
                onRemoveRequested: removal.ask(folder, name)
            }
        }
    }
    ConfirmDialog {
        id: tooLarge
        property string folder: ""
        property string memory: ""
        function ask(folder: string, memory: string) {
            tooLarge.folder = folder
            tooLarge.memory = memory
            open()
        }
        title: qsTr("Use a model that does not fit into memory?")
        //: %1: a sentence with how much memory a model needs and how much there is
        text: qsTr("%1 Replies can take very long, and other programs can become slow or be ended by the system.").arg(memory)
        confirmText: qsTr("Use anyway")
        onConfirmed: view.owned.useInChat(folder)
    }
    ConfirmDialog {
        id: removal
        property string folder: ""
        property string model: ""
        function ask(folder: string, model: string) {
            removal.folder = folder
            removal.model = model
            open()
        }
        title: qsTr("Remove this model?")
        //: %1: name of a model
        text: qsTr("The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.").arg(model)
        confirmText: qsTr("Move to trash")
        onConfirmed: view.owned.remove(folder)
    }
}
