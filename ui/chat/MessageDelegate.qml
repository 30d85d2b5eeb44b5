// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Parts
import NextGpt.Style

// One message of the user or the assistant, with its parts and actions.
MessageItem {
    id: row

    readonly property bool focusShown: Window.activeFocusItem === row

    active: hover.hovered || activeFocus || focusShown
    implicitHeight: body.implicitHeight
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    //: %1: time of day
    Accessible.name: author === Role.User ? qsTr("You, %1").arg(timeText) : qsTr("Reply, %1").arg(timeText)

    HoverHandler { id: hover }
    FocusRing {
        shown: row.focusShown
        anchors.margins: -Metrics.s
        cornerRadius: Metrics.radiusCard
    }
    Loader {
        id: body
        width: parent.width
        sourceComponent: row.author === Role.User ? userMessage : assistantMessage
    }
    Component {
        id: userMessage
        UserMessage { message: row }
    }
    Component {
        id: assistantMessage
        AssistantMessage { message: row }
    }
}
