// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A published part: what it is, how much of it is here, and what can be done with it.
Card {
    id: row

    required property int index
    required property string title
    required property string about
    required property string licence
    required property string licenceAddress
    required property string source
    required property bool gated
    required property bool accepted
    required property int downloadState
    required property real share
    required property string facts
    required property string problem
    required property bool waiting
    required property string note
    readonly property string licenceName: licence
    readonly property bool running: downloadState === DownloadListModel.Running
    readonly property bool done: downloadState === DownloadListModel.Done
    readonly property bool begun: !done && share > 0
    readonly property bool narrow: width < Metrics.settingsCompact * 1.4
    signal startRequested
    signal pauseRequested
    signal cancelRequested
    signal importRequested

    implicitHeight: column.implicitHeight + 2 * Metrics.l
    Accessible.role: Accessible.ListItem
    Accessible.name: title

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.s

        GridLayout {
            width: parent.width
            columns: row.narrow ? 1 : 2
            columnSpacing: Metrics.m
            rowSpacing: Metrics.s
            Column {
                Layout.fillWidth: true
                spacing: Metrics.xxs
                Row {
                    width: parent.width // so that it starts at the right in right-to-left languages
                    spacing: Metrics.s
                    Label {
                        text: row.title
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: row.done
                        name: "circle-check"
                        color: Theme.accent
                    }
                }
                Label {
                    width: parent.width
                    text: row.about
                    wrapMode: Text.Wrap
                    color: Theme.textSecondary
                }
                Label {
                    width: parent.width
                    text: Format.facts([row.source, row.licence, row.gated ? qsTr("needs an access token") : ""])
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: Theme.textTertiary
                    font.pixelSize: Metrics.fontMeta
                }
            }
            Row {
                Layout.alignment: Qt.AlignTop | (row.narrow ? Qt.AlignLeft : Qt.AlignRight)
                spacing: Metrics.xs
                TextButton {
                    visible: !row.done && !row.running
                    iconName: row.begun ? "play" : "download"
                    text: row.begun ? qsTr("Resume") : qsTr("Download")
                    Accessible.description: row.title
                    onClicked: row.startRequested()
                }
                TextButton {
                    visible: row.running
                    iconName: "pause"
                    text: qsTr("Pause")
                    Accessible.description: row.title
                    onClicked: row.pauseRequested()
                }
                IconButton {
                    visible: row.running || row.begun
                    iconName: "x"
                    //: %1: name of a part of a model
                    text: qsTr("Cancel “%1”").arg(row.title)
                    onClicked: row.cancelRequested()
                }
                IconButton {
                    visible: !row.done && !row.running
                    iconName: "folder"
                    //: %1: name of a part of a model
                    text: qsTr("Import “%1” from a folder…").arg(row.title)
                    onClicked: row.importRequested()
                }
            }
        }
        AppProgressBar {
            width: parent.width
            visible: row.running || row.begun
            value: row.running && row.share === 0 ? -1 : row.share
            fill: row.problem !== "" && !row.running ? Theme.warning : Theme.accent
            name: qsTr("Progress of %1").arg(row.title)
        }
        Label {
            width: parent.width
            text: row.facts
            wrapMode: Text.Wrap
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
        }
        RowLayout {
            width: parent.width
            visible: row.problem !== ""
            spacing: Metrics.s
            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.waiting ? "info" : "circle-alert"
                color: row.waiting ? Theme.textTertiary : Theme.error
            }
            Label {
                Layout.fillWidth: true
                text: row.waiting ? qsTr("%1 The download will be retried automatically.").arg(row.problem) : row.problem
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.note
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
    }
}
