// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Playback
import NextGpt.Style

// The devices for playback and recording. A chosen device is remembered by name while it is not connected.
ColumnLayout {
    id: audio

    required property SettingsViewModel settings
    required property AudioDevices devices
    required property PlaybackHub hub

    function optionsFrom(names: var, chosen: string): var {
        let options = [{ value: "", text: qsTr("System default") }]
        for (const name of names)
            options.push({ value: name, text: name })
        if (chosen !== "" && !names.includes(chosen))
            //: %1: name of an audio device
            options.push({ value: chosen, text: devices.refreshing ? chosen : qsTr("%1 (not connected)").arg(chosen) })
        return options
    }

    Layout.fillWidth: true
    spacing: Metrics.s

    SettingsSection { text: qsTr("Playback and recording") }
    SettingRow {
        title: qsTr("Volume")
        help: audio.hub.muted ? qsTr("Muted") : ""
        IconButton {
            checked: audio.hub.muted
            iconName: audio.hub.muted ? "volume-x" : "volume-2"
            text: audio.hub.muted ? qsTr("Unmute") : qsTr("Mute")
            onClicked: audio.hub.muted = !audio.hub.muted
        }
        VolumeSlider { hub: audio.hub }
    }
    SettingRow {
        title: qsTr("Output device")
        SelectBox {
            name: qsTr("Output device")
            options: audio.optionsFrom(audio.devices.outputs, audio.settings.outputDevice)
            value: audio.settings.outputDevice
            onChosen: value => audio.settings.outputDevice = value
        }
    }
    SettingRow {
        title: qsTr("Microphone")
        SelectBox {
            name: qsTr("Microphone")
            options: audio.optionsFrom(audio.devices.inputs, audio.settings.inputDevice)
            value: audio.settings.inputDevice
            onChosen: value => audio.settings.inputDevice = value
        }
    }
    TextButton {
        iconName: "refresh-cw"
        enabled: !audio.devices.refreshing
        text: qsTr("Refresh devices")
        onClicked: audio.devices.refresh()
    }
}
