// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Feedback
import NextGpt.Playback
import NextGpt.SettingsFrame
import NextGpt.Style

// The settings. Every change takes effect at once.
DialogFrame {
    id: dialog

    required property SettingsViewModel settings
    required property AudioDevices devices
    required property PlaybackHub hub
    required property StorageViewModel storage

    title: qsTr("Settings")
    preferredWidth: Metrics.dialogWide
    bodyHeight: Metrics.settingsHeight
    onAboutToShow: {
        SettingsSearch.text = ""
        devices.refresh()
    }

    SettingsPanes {
        anchors.fill: parent
        onRestoreRequested: dialog.settings.defaults()

        AppearanceSettings { settings: dialog.settings }
        WritingSettings { settings: dialog.settings }
        AudioSettings {
            settings: dialog.settings
            devices: dialog.devices
            hub: dialog.hub
        }
        MediaSettings { settings: dialog.settings }
        StorageSettings { storage: dialog.storage }
    }
}
