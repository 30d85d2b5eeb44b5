// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One message of either side, with everything it carries and what can be done with it.
FocusScope {
    id: host

    required property int index
    required property string messageId
    required property string author
    required property string timeText
    required property string statText
    required property var model
    required property var parts
    required property int branchIndex
    required property int branchCount
    required property var signals
    required property bool isLatest
    required property bool canRegenerate
    property var chat: null
    property var viewer: null
    readonly property bool focusShown: Window.activeFocusItem === host
    readonly property string progress: model.state
    readonly property bool active: hover.hovered || activeFocus || focusShown

    signal saveRequested(string path)
    signal inputTaken

    implicitHeight: body.implicitHeight
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: author === "user" ? qsTr("You, %1").arg(timeText) : qsTr("Answer, %1").arg(timeText)

    HoverHandler { id: hover }
    FocusRing {
        shown: host.focusShown
        anchors.margins: -Metrics.s
        around: Metrics.radiusCard
    }
    Loader {
        id: body
        width: parent.width
        sourceComponent: host.author === "user" ? mine : answer
    }
    Component {
        id: mine
        UserMessage { bubble: host }
    }
    Component {
        id: answer
        AssistantMessage { bubble: host }
    }
}
