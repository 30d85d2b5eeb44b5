// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Style

// The settings that change how everything looks.
Item {
    id: bindings

    required property SettingsViewModel settings
    required property bool mirroredWindow

    Binding {
        target: Theme
        property: "dark"
        value: bindings.settings.dark
    }
    Binding {
        target: Metrics
        property: "scale"
        value: bindings.settings.textScale
    }
    Binding {
        target: Metrics
        property: "columnWidth"
        value: bindings.settings.columnWidth
    }
    Binding {
        target: Format
        property: "language"
        value: bindings.settings.language
    }
    Binding {
        target: Format
        property: "mirrored"
        value: bindings.mirroredWindow
    }
    Binding {
        target: Motion
        property: "reduced"
        value: bindings.settings.reducedMotion
    }
}
