// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Controls

// The menu of a text that is being written.
AppMenu {
    id: menu

    required property T.TextArea area
    signal pasteRequested

    AppMenuItem {
        enabled: menu.area.canUndo
        iconName: "undo-2"
        text: qsTr("Undo")
        shortcutHint: qsTr("Ctrl+Z")
        onTriggered: menu.area.undo()
    }
    AppMenuItem {
        enabled: menu.area.selectedText !== ""
        iconName: "minus"
        text: qsTr("Cut")
        shortcutHint: qsTr("Ctrl+X")
        onTriggered: menu.area.cut()
    }
    AppMenuItem {
        enabled: menu.area.selectedText !== ""
        iconName: "copy"
        text: qsTr("Copy")
        shortcutHint: qsTr("Ctrl+C")
        onTriggered: menu.area.copy()
    }
    AppMenuItem {
        iconName: "paperclip"
        text: qsTr("Paste")
        shortcutHint: qsTr("Ctrl+V")
        onTriggered: menu.pasteRequested()
    }
    AppMenuItem {
        enabled: menu.area.length > 0
        iconName: "check"
        text: qsTr("Select all")
        shortcutHint: qsTr("Ctrl+A")
        onTriggered: menu.area.selectAll()
    }
}
