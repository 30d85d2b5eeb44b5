// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A finished image: press to see it large, drag it out, or take one of the four things people do with images.
Item {
    id: view

    required property var part
    required property var bubble
    property bool ready: true
    property bool dissolves: false
    property bool own: false
    readonly property bool broken: image.status === Image.Error

    function open() {
        bubble.viewer.show({ source: part.source, path: part.path, pixelWidth: part.pixelWidth,
                             pixelHeight: part.pixelHeight, accessibleText: part.accessibleText })
    }

    opacity: ready && image.status === Image.Ready ? 1 : 0
    Behavior on opacity {
        enabled: view.dissolves
        NumberAnimation { duration: Motion.dissolve; easing.type: Motion.easing }
    }
    activeFocusOnTab: ready
    Accessible.role: Accessible.Graphic
    Accessible.name: part.accessibleText !== "" ? part.accessibleText : qsTr("Image")
    Accessible.focusable: true
    Accessible.onPressAction: view.open()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()
    Keys.onSpacePressed: open()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            bubble.chat.copyImage(part.path)
            event.accepted = true
        } else if (event.matches(StandardKey.Save)) {
            bubble.saveRequested(part.path)
            event.accepted = true
        }
    }

    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: { "text/uri-list": String(part.fileUrl ?? "") }
    Drag.active: drag.active
    DragHandler {
        id: drag
        target: null
        enabled: view.ready
    }
    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler { onTapped: view.open() }

    MediaImage {
        id: image
        anchors.fill: parent
        media: view.ready ? view.part.source ?? "" : ""
        fillMode: Image.Stretch
    }
    FocusRing {
        shown: view.activeFocus
        around: Metrics.radiusMedia
    }
    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Metrics.s
        visible: !view.own && (hover.hovered || view.activeFocus)
        implicitWidth: tools.implicitWidth + Metrics.xs
        implicitHeight: tools.implicitHeight + Metrics.xs
        radius: Metrics.radiusControl + Metrics.xxs
        color: Theme.scrim
        Row {
            id: tools
            anchors.centerIn: parent
            Label {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: Metrics.s
                rightPadding: Metrics.xs
                text: qsTr("%1 × %2").arg(view.part.pixelWidth).arg(view.part.pixelHeight)
                color: Theme.scrimInkMuted
                font.pixelSize: Metrics.fontMeta
            }
            ScrimButton {
                iconName: "copy"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("Copy image")
                onClicked: view.bubble.chat.copyImage(view.part.path)
            }
            ScrimButton {
                iconName: "download"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("Save image as…")
                onClicked: view.bubble.saveRequested(view.part.path)
            }
            ScrimButton {
                iconName: "maximize"
                wide: false
                focusPolicy: Qt.NoFocus
                text: qsTr("View full size")
                onClicked: view.open()
            }
        }
    }
}
