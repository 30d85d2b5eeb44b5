// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Parts
import NextGpt.Style

// One message of the user or the assistant, with its parts, actions and menu.
MessageItem {
    id: row

    readonly property bool focusShown: Window.activeFocusItem === row
    property Item menuTarget: null // a typed property: Qt 6.4 miscompiles a local variable here

    signal menuRequested(MessagePart part, string link, real x, real y)

    // The item of this message under a point, such as a part or a piece of text.
    function itemAt(x: real, y: real): Item {
        let found = row
        let point = Qt.point(x, y)
        for (let child = row.childAt(x, y); child; child = found.childAt(point.x, point.y)) {
            point = found.mapToItem(child, point.x, point.y)
            found = child
        }
        return found
    }
    function partOf(item: Item): MessagePart {
        for (let at = item; at && at !== row; at = at.parent)
            if (at as MessagePart)
                return at as MessagePart
        return null
    }
    function openMenu(x: real, y: real) {
        menuTarget = itemAt(x, y)
        const text = menuTarget as BlockText
        const point = row.mapToItem(menuTarget, x, y)
        menuRequested(partOf(menuTarget), text ? text.linkAt(point.x, point.y) : "", x, y)
    }

    // At the medium or the control of this message that has the focus.
    function openMenuByKey() {
        menuTarget = Window.activeFocusItem
        const point = menuTarget && menuTarget !== row ? row.mapFromItem(menuTarget, menuTarget.width / 2, menuTarget.height / 2)
                                                       : Qt.point(0, 0)
        openMenu(point.x, point.y)
    }

    active: hover.hovered || activeFocus || focusShown
    implicitHeight: isLoaded ? body.implicitHeight : Math.max(body.implicitHeight, Metrics.unreadMessage)
    height: implicitHeight
    z: active ? 1 : 0 // its actions reach over the gap to the next message
    Accessible.role: Accessible.ListItem
    //: %1: time of day
    Accessible.name: author === Role.User ? qsTr("You, %1").arg(timeText) : qsTr("Reply, %1").arg(timeText)
    Keys.onMenuPressed: row.openMenuByKey()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0
        if (event.accepted)
            row.openMenuByKey()
    }

    HoverHandler { id: hover }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => row.openMenu(point.position.x, point.position.y)
    }
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
