// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// How it looks, how one writes, how images are made. Every change holds at once.
Dialog {
    id: panel

    required property var settings
    required property var devices
    required property var hub

    title: qsTr("Settings")
    onAboutToShow: devices.refresh()

    SettingsSection { text: qsTr("Appearance") }
    SettingRow {
        title: qsTr("Theme")
        Segmented {
            name: qsTr("Theme")
            value: panel.settings.theme
            options: [
                { value: "system", text: qsTr("System"), icon: "monitor" },
                { value: "light", text: qsTr("Light"), icon: "sun" },
                { value: "dark", text: qsTr("Dark"), icon: "moon" }
            ]
            onChosen: value => panel.settings.theme = value
        }
    }
    SettingRow {
        title: qsTr("Text size")
        help: qsTr("Ctrl+Plus, Ctrl+Minus, Ctrl+0")
        Stepper {
            name: qsTr("Text size")
            value: panel.settings.textScale
            from: Metrics.textScaleMin
            to: Metrics.textScaleMax
            step: Metrics.textScaleStep
            factor: 100
            unit: qsTr(" %")
            onMoved: value => panel.settings.textScale = value
        }
    }
    SettingRow {
        title: qsTr("Reduced motion")
        help: qsTr("Nothing moves; things only fade in")
        Toggle {
            name: qsTr("Reduced motion")
            checked: panel.settings.reducedMotion
            onToggled: panel.settings.reducedMotion = checked
        }
    }

    SettingsSection { text: qsTr("Writing") }
    SettingRow {
        title: qsTr("Enter sends")
        help: panel.settings.enterSends ? qsTr("Shift+Enter starts a new line") : qsTr("Ctrl+Enter sends, Enter starts a new line")
        Toggle {
            name: qsTr("Enter sends")
            checked: panel.settings.enterSends
            onToggled: panel.settings.enterSends = checked
        }
    }

    AudioSettings {
        settings: panel.settings
        devices: panel.devices
        hub: panel.hub
    }

    SettingsSection { text: qsTr("Images") }
    MediaSetting {
        title: qsTr("Steps")
        help: qsTr("More steps take longer and are often finer")
        settings: panel.settings
        key: "imageSteps"
        to: 150
        step: 5
    }
    MediaSetting {
        title: qsTr("Guidance")
        help: qsTr("How closely an image keeps to the words")
        settings: panel.settings
        key: "imageGuidance"
        to: 20
        step: 0.5
        decimals: 1
    }
    SettingRow {
        title: qsTr("Same seed every time")
        help: qsTr("The same words then give the same image")
        InputField {
            visible: panel.settings.seedLocked
            name: qsTr("Seed")
            text: panel.settings.seed
            validator: RegularExpressionValidator { regularExpression: /[0-9]{1,18}/ }
            onEditingFinished: panel.settings.seed = text
        }
        Toggle {
            name: qsTr("Same seed every time")
            checked: panel.settings.seedLocked
            onToggled: panel.settings.seedLocked = checked
        }
    }
    SettingsSection { text: qsTr("Videos") }
    MediaSetting {
        title: qsTr("Images in a video")
        settings: panel.settings
        key: "videoFrames"
        from: 8
        to: 32
        step: 8
    }
    MediaSetting {
        title: qsTr("Steps of a video")
        settings: panel.settings
        key: "videoSteps"
        from: 10
        step: 5
    }
    MediaSetting {
        title: qsTr("Guidance of a video")
        settings: panel.settings
        key: "videoGuidance"
        to: 10
        step: 0.5
        decimals: 1
    }
    SettingsSection { text: qsTr("Audio") }
    MediaSetting {
        title: qsTr("Seconds of an audio clip")
        settings: panel.settings
        key: "audioSeconds"
        to: 9
        step: 0.5
        decimals: 1
    }
    MediaSetting {
        title: qsTr("Steps of an audio clip")
        settings: panel.settings
        key: "audioSteps"
        from: 10
        step: 5
    }
    MediaSetting {
        title: qsTr("Guidance of an audio clip")
        settings: panel.settings
        key: "audioGuidance"
        to: 10
        step: 0.5
        decimals: 1
    }
    PillButton {
        Layout.topMargin: Metrics.l
        iconName: "undo-2"
        text: qsTr("Restore the defaults")
        onClicked: panel.settings.defaults()
    }
}
