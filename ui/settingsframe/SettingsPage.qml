// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Style

// One page of the settings: groups under its title. A search shows the groups of all pages that have a match.
ColumnLayout {
    id: page

    property string title: ""
    property string iconName: ""
    property bool current: false
    default property alias groups: body.data
    readonly property bool found: {
        for (let i = 0; i < body.children.length; ++i) {
            const group = body.children[i] as SettingsGroup
            if (group && group.found)
                return true
        }
        return false
    }

    Layout.fillWidth: true
    visible: SettingsSearch.active ? found : current
    spacing: Metrics.l

    Label {
        Layout.fillWidth: true
        text: page.title
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        font.pixelSize: Metrics.fontHeader
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    ColumnLayout {
        id: body
        Layout.fillWidth: true
        spacing: Metrics.l
    }
}
