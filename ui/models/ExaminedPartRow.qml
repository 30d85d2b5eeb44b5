// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A part of a model as the weight doctor sees it: what it is, what is wrong with it, and what to do.
Item {
    id: row

    property var part: ({ title: "", state: PartState.Absent, facts: [], files: [], findings: [] }) // see ExaminedParts::rows()
    property bool open: false
    readonly property bool problem: part.state === PartState.Missing || part.state === PartState.Conflicting
    readonly property bool present: part.state === PartState.Present

    function stateText(): string {
        switch (part.state) {
        case PartState.Present: return qsTr("complete")
        case PartState.Missing: return qsTr("incomplete")
        case PartState.Conflicting: return qsTr("does not belong here")
        case PartState.Absent: return qsTr("not included")
        default: return ""
        }
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: Format.facts([part.title, stateText()])

    Icon {
        id: sign
        anchors.left: parent.left
        name: row.present ? "circle-check" : row.problem ? "circle-alert" : row.part.state === PartState.Absent ? "minus" : "info"
        color: row.present ? Theme.ok : row.problem ? Theme.error : Theme.textTertiary
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: Metrics.s
        spacing: Metrics.xs
        Flow {
            width: parent.width
            spacing: Metrics.s
            Label {
                text: row.part.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                text: row.stateText()
                color: row.problem ? Theme.error : Theme.textTertiary
                Accessible.ignored: true
            }
        }
        Label {
            width: parent.width
            visible: row.part.facts.length > 0
            text: Format.facts(Array.from(row.part.facts))
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
        Repeater {
            model: row.part.findings
            Column {
                id: finding
                required property var modelData
                width: parent.width
                spacing: Metrics.xxs
                Label {
                    width: parent.width
                    text: finding.modelData.text
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: finding.modelData.problem ? Theme.text : Theme.textSecondary
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: finding.modelData.advice
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: Theme.textSecondary
                }
            }
        }
        Row {
            width: parent.width // so that it starts at the right in right-to-left languages
            visible: row.part.files.length > 0
            TextButton {
                quiet: true
                leftPadding: 0
                rightPadding: 0
                iconName: row.open ? "chevron-up" : "chevron-down"
                iconAfter: true
                text: row.open ? qsTr("Hide files") : qsTr("Show %n file(s)", "", row.part.files.length)
                Accessible.description: row.part.title
                onClicked: row.open = !row.open
            }
        }
        Repeater {
            model: row.open ? row.part.files : []
            Column {
                id: file
                required property var modelData
                width: parent.width
                Label {
                    width: parent.width
                    text: file.modelData.title
                    wrapMode: Text.Wrap
                    color: Theme.textSecondary
                    font.pixelSize: Metrics.fontMeta
                }
                Label {
                    width: parent.width
                    text: file.modelData.path
                    wrapMode: Text.WrapAnywhere
                    color: Theme.textTertiary
                    font.pixelSize: Metrics.fontMeta
                }
            }
        }
    }
}
