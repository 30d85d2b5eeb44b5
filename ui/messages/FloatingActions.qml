// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Parts
import NextGpt.Style

// The actions of an earlier reply, over the gap below it.
FloatingCard {
    id: bar

    required property MessageItem message
    property MessagePart media: null
    readonly property bool used: hover.hovered || actions.detailed

    implicitWidth: actions.implicitWidth + Metrics.s
    implicitHeight: actions.implicitHeight + Metrics.xxs
    HoverHandler { id: hover }
    MessageActions {
        id: actions
        anchors.centerIn: parent
        compact: true
        message: bar.message
        media: bar.media
    }
}
