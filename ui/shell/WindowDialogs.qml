// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Settings

// The dialogs of the window.
Item {
    id: dialogs

    required property SettingsViewModel settings
    required property AudioDevices devices
    required property PlaybackHub hub
    required property StorageViewModel storage
    required property HardwareCheck hardware
    required property CrashViewModel crash
    readonly property bool open: settingsDialog.visible || shortcutDialog.visible || hardwareDialog.visible
                                 || crashReport.visible || quitDialog.visible

    function showCrashReport() {
        crashReport.open()
    }
    function askToQuit() {
        quitDialog.open()
    }

    Connections {
        target: Actions
        function onShowSettings() { settingsDialog.open() }
        function onShowShortcuts() { shortcutDialog.open() }
        function onShowHardwareCheck() { hardwareDialog.open() }
    }
    SettingsDialog {
        id: settingsDialog
        settings: dialogs.settings
        devices: dialogs.devices
        hub: dialogs.hub
        storage: dialogs.storage
    }
    QuitDialog {
        id: quitDialog
        storage: dialogs.storage
    }
    ShortcutDialog {
        id: shortcutDialog
    }
    HardwareDialog {
        id: hardwareDialog
        hardware: dialogs.hardware
    }
    CrashReportDialog {
        id: crashReport
        crash: dialogs.crash
    }
}
