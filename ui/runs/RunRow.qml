// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A run in the list: what it is, its progress, and what can be done with it.
Card {
    id: row

    required property TrainingViewModel training
    required property string name
    required property string folder
    required property int stage
    required property int runState
    required property int step
    required property int steps
    required property string loss
    required property string validation
    required property string date
    required property bool chosen
    required property bool exportable
    required property bool reported
    readonly property bool live: training.active && training.active.folder === folder
    readonly property bool resumable: runState === RunState.Stopped || runState === RunState.Failed && step > 0
    readonly property bool narrow: width < Metrics.settingsCompact * 1.7
    signal opened
    signal trashRequested

    implicitHeight: grid.implicitHeight + 2 * Metrics.m
    border.color: chosen ? Theme.accent : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: name

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.m
        columns: row.narrow ? 1 : 2
        rowSpacing: Metrics.s
        columnSpacing: Metrics.m

        Column {
            Layout.fillWidth: true
            spacing: Metrics.xxs
            Label {
                width: parent.width
                text: row.name
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            StateLine {
                width: parent.width
                runState: row.runState
                text: Format.facts([RunTexts.state(row.runState), RunTexts.progress(row.step, row.steps), RunTexts.stage(row.stage)])
            }
            Label {
                width: parent.width
                text: Format.facts([row.loss === "" ? "" : qsTr("loss %1").arg(row.loss),
                                    row.validation === "" ? "" : qsTr("validation %1").arg(row.validation), row.date])
                wrapMode: Text.Wrap
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
            }
        }
        Flow {
            id: actions
            Layout.fillWidth: row.narrow
            Layout.preferredWidth: row.narrow ? -1 : resume.shownWidth + use.shownWidth + open.shownWidth + compare.width
                                                     + more.width + 4 * spacing
            spacing: Metrics.xs
            RowAction {
                id: resume
                visible: row.resumable
                enabled: !row.training.active
                iconName: "play"
                text: qsTr("Resume")
                hint: row.training.active ? qsTr("Only one run trains at a time") : ""
                onClicked: row.training.resume(row.folder)
            }
            RowAction {
                id: use
                visible: row.exportable && !row.live
                enabled: !row.training.exporting
                iconName: "message-square"
                text: qsTr("Use in chat")
                onClicked: row.training.useInChat(row.folder)
            }
            RowAction {
                id: open
                iconName: "chart-line"
                text: qsTr("Curves")
                onClicked: row.opened()
            }
            Chip {
                id: compare
                implicitHeight: Metrics.control
                checkable: true
                checked: row.chosen
                text: qsTr("Compare")
                Accessible.role: Accessible.CheckBox
                onClicked: {
                    row.training.toggleCompared(row.folder)
                    checked = Qt.binding(() => row.chosen)
                }
            }
            IconButton {
                id: more
                iconName: "ellipsis"
                //: %1: name of a training run
                text: qsTr("More about “%1”").arg(row.name)
                onClicked: menu.popup(more, more.width - menu.width, more.height)
            }
        }
    }
    AppMenu {
        id: menu
        AppMenuItem {
            text: qsTr("Open report")
            iconName: "external-link"
            enabled: row.reported
            onTriggered: row.training.openReport(row.folder)
        }
        AppMenuItem {
            text: qsTr("Open folder")
            iconName: "folder-open"
            onTriggered: row.training.openFolder(row.folder)
        }
        AppMenuItem {
            text: qsTr("Move to trash…")
            iconName: "trash-2"
            destructive: true
            enabled: !row.live && row.runState !== RunState.Elsewhere
            onTriggered: row.trashRequested()
        }
    }

    component RowAction: TextButton {
        readonly property real shownWidth: visible ? implicitWidth : 0
        quiet: true
        Accessible.description: row.name
    }
}
