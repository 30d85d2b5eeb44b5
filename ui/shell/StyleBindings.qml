// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation
import NextGpt.Style

// The settings that change how everything looks.
Item {
    id: bindings

    required property SettingsViewModel settings
    required property bool mirroredWindow
    required property real windowHeight

    Binding {
        target: Theme
        property: "dark"
        value: bindings.settings.dark
    }
    Binding {
        target: Metrics
        property: "scale"
        value: Navigation.presenting ? Math.max(bindings.settings.textScale, Metrics.presentedScale) : bindings.settings.textScale
    }
    Binding {
        target: Metrics
        property: "presentedMedia"
        value: Navigation.presenting ? Math.round(bindings.windowHeight * Metrics.presentedShare) : 0
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
