// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Playback
import NextGpt.Style

// The settings. Every change takes effect at once.
AppDialog {
    id: dialog

    required property SettingsViewModel settings
    required property AudioDevices devices
    required property PlaybackHub hub

    title: qsTr("Settings")
    onAboutToShow: devices.refresh()

    SettingsSection { text: qsTr("Appearance") }
    SettingRow {
        title: qsTr("Theme")
        SegmentedControl {
            name: qsTr("Theme")
            value: dialog.settings.theme
            options: [
                { value: SettingsViewModel.System, text: qsTr("System"), icon: "monitor" },
                { value: SettingsViewModel.Light, text: qsTr("Light"), icon: "sun" },
                { value: SettingsViewModel.Dark, text: qsTr("Dark"), icon: "moon" }
            ]
            onChosen: value => dialog.settings.theme = value
        }
    }
    SettingRow {
        title: qsTr("Language")
        SelectBox {
            name: qsTr("Language")
            value: dialog.settings.language
            options: dialog.settings.languages
            onChosen: value => dialog.settings.language = value
        }
    }
    SettingRow {
        title: qsTr("Text size")
        //: Key combinations
        help: qsTr("Ctrl+Plus, Ctrl+Minus, Ctrl+0")
        Stepper {
            name: qsTr("Text size")
            value: dialog.settings.textScale
            from: dialog.settings.minTextScale
            to: dialog.settings.maxTextScale
            step: Metrics.textScaleStep
            percent: true
            onMoved: value => dialog.settings.textScale = value
        }
    }
    SettingRow {
        title: qsTr("Reduced motion")
        help: qsTr("Replaces movement with short fades")
        ToggleSwitch {
            name: qsTr("Reduced motion")
            checked: dialog.settings.reducedMotion
            onToggled: dialog.settings.reducedMotion = checked
        }
    }

    SettingsSection { text: qsTr("Writing") }
    SettingRow {
        title: qsTr("Send with Enter")
        help: dialog.settings.enterSends ? qsTr("Shift+Enter starts a new line") : qsTr("Ctrl+Enter sends, Enter starts a new line")
        ToggleSwitch {
            name: qsTr("Send with Enter")
            checked: dialog.settings.enterSends
            onToggled: dialog.settings.enterSends = checked
        }
    }

    AudioSettings {
        settings: dialog.settings
        devices: dialog.devices
        hub: dialog.hub
    }

    MediaSettings { settings: dialog.settings }
    SettingsSection { text: qsTr("Reproducibility") }
    SettingRow {
        title: qsTr("Fixed seed")
        help: qsTr("The same prompt then gives the same result")
        InputField {
            visible: dialog.settings.seedLocked
            name: qsTr("Seed")
            text: dialog.settings.seed
            validator: RegularExpressionValidator { regularExpression: /[0-9]{1,20}/ }
            onEditingFinished: dialog.settings.seed = text
        }
        ToggleSwitch {
            name: qsTr("Fixed seed")
            checked: dialog.settings.seedLocked
            onToggled: dialog.settings.seedLocked = checked
        }
    }
    TextButton {
        Layout.topMargin: Metrics.l
        iconName: "undo-2"
        text: qsTr("Restore defaults")
        onClicked: dialog.settings.defaults()
    }
}
