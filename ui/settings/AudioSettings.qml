// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Playback
import NextGpt.SettingsFrame

// The devices for playback and recording. A chosen device is remembered by name while it is not connected.
SettingsPage {
    id: audio

    required property SettingsViewModel settings
    required property AudioDevices devices
    required property PlaybackHub hub

    // The first is the system default. A device is chosen by its identifier, and shown with its display name.
    function optionsFrom(found: var, chosen: string): var {
        const options = [{ value: "", text: qsTr("System default") }]
        for (const device of found)
            options.push({ value: device.id, text: device.title })
        if (chosen !== "" && !found.some(device => device.id === chosen)) {
            const title = devices.titleOf(chosen)
            //: %1: name of an audio device
            options.push({ value: chosen, text: devices.refreshing ? title : qsTr("%1 (not connected)").arg(title) })
        }
        return options
    }

    title: qsTr("Playback and recording")
    iconName: "volume-2"

    SettingsGroup {
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
        SettingItem {
            words: [refresh.text]
            TextButton {
                id: refresh
                iconName: "refresh-cw"
                enabled: !audio.devices.refreshing
                text: qsTr("Refresh devices")
                onClicked: audio.devices.refresh()
            }
        }
    }
}
