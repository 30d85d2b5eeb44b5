// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// What one hears with and what is recorded with. Devices are remembered by name, also while they are not connected.
ColumnLayout {
    id: page

    required property var settings
    required property var devices
    required property var hub

    function optionsFrom(names, chosen) {
        let options = [{ value: "", text: qsTr("System default") }]
        for (const name of names)
            options.push({ value: name, text: name })
        if (chosen !== "" && !names.includes(chosen))
            options.push({ value: chosen, text: devices.looking ? chosen : qsTr("%1 (not connected)").arg(chosen) })
        return options
    }

    Layout.fillWidth: true
    spacing: Metrics.s

    SettingsSection { text: qsTr("Listening and recording") }
    SettingRow {
        title: qsTr("Volume")
        help: page.hub.muted ? qsTr("Muted") : ""
        IconButton {
            checked: page.hub.muted
            iconName: page.hub.muted ? "volume-x" : "volume-2"
            text: page.hub.muted ? qsTr("Audio on") : qsTr("Mute")
            onClicked: page.hub.muted = !page.hub.muted
        }
        VolumeSlider { hub: page.hub }
    }
    SettingRow {
        title: qsTr("Loudspeaker")
        Choice {
            name: qsTr("Loudspeaker")
            options: page.optionsFrom(page.devices.outputs, page.settings.outputDevice)
            value: page.settings.outputDevice
            onChosen: value => page.settings.outputDevice = value
        }
    }
    SettingRow {
        title: qsTr("Microphone")
        Choice {
            name: qsTr("Microphone")
            options: page.optionsFrom(page.devices.inputs, page.settings.inputDevice)
            value: page.settings.inputDevice
            onChosen: value => page.settings.inputDevice = value
        }
    }
    PillButton {
        iconName: "refresh-cw"
        enabled: !page.devices.looking
        text: qsTr("Look for devices again")
        onClicked: page.devices.refresh()
    }
}
