// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One number of how media are made.
SettingRow {
    id: row

    required property var settings
    property string key: ""
    property real from: 1
    property real to: 50
    property real step: 1
    property int decimals: 0

    Stepper {
        name: row.title
        value: row.settings.media[row.key]
        from: row.from
        to: row.to
        step: row.step
        decimals: row.decimals
        onMoved: value => row.settings.setMedia(row.key, value)
    }
    IconButton {
        iconName: "rotate-ccw"
        text: qsTr("Reset: %1").arg(row.title)
        onClicked: row.settings.resetMedia(row.key)
    }
}
