// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The data of a new run: dropped or chosen, and what the check found in them.
ColumnLayout {
    id: box

    required property TrainingSetup setup
    readonly property DataCheck check: setup.check
    readonly property bool empty: setup.data.length === 0

    spacing: Metrics.s

    SectionTitle {
        Layout.fillWidth: true
        text: qsTr("Data")
    }
    Card {
        Layout.fillWidth: true
        implicitHeight: column.implicitHeight + 2 * Metrics.l
        color: drop.containsDrag ? Theme.accentTint : Theme.raised
        border.width: drop.containsDrag ? Metrics.focusWidth : Metrics.hairline
        border.color: drop.containsDrag ? Theme.accent : Theme.hairline

        DropArea {
            id: drop
            anchors.fill: parent
            onEntered: drag => drag.accepted = drag.hasUrls
            onDropped: drop => {
                box.setup.addData(drop.urls)
                drop.accept(Qt.CopyAction) // a file manager must not move the user's files
            }
        }
        ColumnLayout {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Metrics.l
            spacing: Metrics.m

            Icon {
                Layout.alignment: Qt.AlignHCenter
                visible: box.empty
                name: "upload"
                size: Metrics.iconLarge
                color: Theme.textTertiary
            }
            Label {
                Layout.fillWidth: true
                visible: box.empty
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Drop a folder or files here")
                font.pixelSize: Metrics.fontReading
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                visible: box.empty
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: box.setup.stage === TrainingStage.Instruct
                      ? qsTr("Dialogues as JSON, in the formats of NExT-GPT")
                      : qsTr("Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV")
                color: Theme.textSecondary
            }
            Repeater {
                model: box.setup.data
                PathRow {
                    required property string modelData
                    Layout.fillWidth: true
                    path: modelData
                    onRemoved: box.setup.removeData(modelData)
                }
            }
            Flow {
                Layout.alignment: box.empty ? Qt.AlignHCenter : Qt.AlignLeft
                Layout.preferredWidth: Math.min(folder.implicitWidth + files.implicitWidth + Metrics.s, column.width)
                spacing: Metrics.s
                TextButton {
                    id: folder
                    iconName: "folder"
                    text: qsTr("Add folder…")
                    onClicked: Actions.addTrainingFolder()
                }
                TextButton {
                    id: files
                    iconName: "file"
                    text: qsTr("Add files…")
                    onClicked: Actions.addTrainingFiles()
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Metrics.xs
        visible: box.check.busy || box.check.done || box.check.errorTitle !== ""
        spacing: Metrics.s
        Accessible.role: Accessible.AlertMessage
        Accessible.name: result.text
        BusyDot {
            visible: box.check.busy
        }
        Icon {
            visible: !box.check.busy
            name: box.check.errorTitle !== "" || box.check.usable === 0 ? "circle-alert" : "circle-check"
            color: box.check.errorTitle !== "" || box.check.usable === 0 ? Theme.error : Theme.ok
        }
        Label {
            id: result
            Layout.fillWidth: true
            text: box.check.busy ? qsTr("Checking the data…")
                : box.check.errorTitle !== "" ? box.check.errorTitle : box.check.summary
            wrapMode: Text.Wrap
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Metrics.icon + Metrics.s
        visible: box.check.errorDetail !== ""
        text: box.check.errorDetail
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
    }
    // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        Layout.fillWidth: true
        spacing: Metrics.xs
        Repeater {
            model: box.check.findings
            FindingRow {
                required property var modelData
                width: parent.width
                finding: modelData
            }
        }
    }
}
