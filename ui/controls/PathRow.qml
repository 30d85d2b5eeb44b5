// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Style

// A file or folder that was chosen, with a button to leave it out.
RowLayout {
    id: row

    property string path: ""
    readonly property string name: path.substring(path.lastIndexOf("/") + 1)
    signal removed

    spacing: Metrics.s
    Accessible.role: Accessible.ListItem
    Accessible.name: path

    Icon {
        name: row.name.includes(".") ? "file" : "folder"
    }
    Label {
        text: row.name
        elide: Text.ElideMiddle
        Layout.maximumWidth: row.width / 2
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Label {
        Layout.fillWidth: true
        text: row.path
        elide: Text.ElideMiddle
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
    IconButton {
        iconName: "x"
        //: %1: name of a file or a folder
        text: qsTr("Leave out “%1”").arg(row.name)
        onClicked: row.removed()
    }
}
