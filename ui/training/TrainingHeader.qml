// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The title of the page, and its views.
Item {
    id: header

    required property TrainingViewModel training
    required property int view
    property bool menuButtonShown: false
    readonly property bool compact: width < Metrics.compactWidth * Math.min(Metrics.scale, Metrics.headerScale)
    readonly property var views: [ // list of { view, text, icon }
        { view: TrainingPage.New, text: qsTr("New run"), icon: "plus" },
        { view: TrainingPage.Run, text: qsTr("Curves"), icon: "chart-line" },
        { view: TrainingPage.Runs, text: qsTr("All runs"), icon: "archive" }
    ]
    signal chosen(int view)

    function focusStart() {
        title.focusStart()
    }

    implicitHeight: compact ? column.implicitHeight + Metrics.m : Math.max(Metrics.header, column.implicitHeight)

    GridLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        columns: header.compact ? 1 : 2
        rowSpacing: Metrics.xs

        PageTitle {
            id: title
            Layout.fillWidth: true
            Layout.preferredHeight: header.compact ? Metrics.header - Metrics.m : implicitHeight
            text: qsTr("Training")
            menuButtonShown: header.menuButtonShown
        }
        Flow {
            id: tabs
            // A Flow takes any width: this is that of one row.
            readonly property real oneRow: {
                let sum = -spacing
                for (let i = 0; i < chips.count; ++i)
                    sum += chips.itemAt(i).implicitWidth + spacing
                return sum
            }
            Layout.fillWidth: header.compact
            Layout.preferredWidth: header.compact ? -1 : oneRow
            Layout.leftMargin: header.compact ? Metrics.s : 0
            spacing: Metrics.xs
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("View")
            Repeater {
                id: chips
                model: header.views
                Chip {
                    required property var modelData
                    implicitHeight: Metrics.control
                    checkable: true
                    autoExclusive: true
                    checked: header.view === modelData.view
                    iconName: modelData.icon
                    iconColor: checked ? Theme.accent : Theme.textSecondary
                    text: modelData.text
                    onClicked: {
                        header.chosen(modelData.view)
                        checked = Qt.binding(() => header.view === modelData.view)
                    }
                }
            }
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
