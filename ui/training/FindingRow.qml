// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// What the check found in the data, of one kind, and the items on request.
Column {
    id: row

    property var finding: ({ count: 0, text: "", showText: "", leftOut: false, items: [] }) // see DataCheck
    property bool open: false
    property bool allShown: false

    spacing: Metrics.xs

    Item {
        width: parent.width
        height: Math.max(Metrics.control, title.implicitHeight, toggle.implicitHeight)
        Icon {
            id: sign
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: row.finding.leftOut ? "triangle-alert" : "info"
            color: row.finding.leftOut ? Theme.warning : Theme.textTertiary
        }
        Label {
            id: title
            anchors.left: sign.right
            anchors.right: toggle.left
            anchors.leftMargin: Metrics.s
            anchors.rightMargin: Metrics.s
            anchors.verticalCenter: parent.verticalCenter
            //: %1: a finding such as "3 files are missing"
            text: row.finding.leftOut ? qsTr("%1 and will be left out").arg(row.finding.text) : row.finding.text
            wrapMode: Text.Wrap
        }
        TextButton {
            id: toggle
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            iconName: row.open ? "chevron-up" : "chevron-down"
            iconAfter: true
            //: Hides the items of a finding
            text: row.open ? qsTr("Hide") : row.finding.showText
            onClicked: row.open = !row.open
        }
    }
    Column {
        x: Format.mirrored ? 0 : sign.width + Metrics.s
        width: parent.width - sign.width - Metrics.s
        visible: row.open
        spacing: Metrics.xxs
        Repeater {
            model: row.open ? row.allShown ? row.finding.items : Array.from(row.finding.items).slice(0, Metrics.findingsShown) : []
            Label {
                required property var modelData
                width: parent.width
                //: An item of the data, and what is wrong with it
                text: qsTr("%1 – %2").arg(modelData.item).arg(modelData.detail)
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                color: Theme.textSecondary
                font.pixelSize: Metrics.fontMeta
            }
        }
        TextButton {
            visible: !row.allShown && row.finding.items.length > Metrics.findingsShown
            quiet: true
            text: qsTr("Show all %n", "", row.finding.items.length)
            onClicked: row.allShown = true
        }
    }
}
