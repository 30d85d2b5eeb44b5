// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation
import NextGpt.Style

// An image over the whole window, to zoom and pan.
T.Popup {
    id: viewer

    required property ChatViewModel chat
    property string source: ""
    property string path: ""
    property size pixels: Qt.size(1, 1)
    property string description: ""
    property real zoom: 1

    readonly property real naturalWidth: Math.max(1, pixels.width)
    readonly property real naturalHeight: Math.max(1, pixels.height)
    readonly property real fitZoom: Math.min((width - 2 * Metrics.xl) / naturalWidth,
                                             (height - 2 * Metrics.header - 2 * Metrics.l) / naturalHeight)

    function show(source: string, path: string, pixels: size, description: string) {
        viewer.source = source
        viewer.path = path
        viewer.pixels = pixels
        viewer.description = description
        open()
        fit()
    }
    function fit() {
        zoom = Math.max(Metrics.zoomMin, Math.min(Metrics.zoomMax, fitZoom))
        content.center()
    }
    function zoomAround(point: point, factor: double) {
        const next = Math.max(Metrics.zoomMin, Math.min(Metrics.zoomMax, zoom * factor))
        const ratio = next / zoom
        image.x = point.x - (point.x - image.x) * ratio
        image.y = point.y - (point.y - image.y) * ratio
        zoom = next
    }
    function zoomBy(factor: double) {
        zoomAround(Qt.point(content.width / 2, content.height / 2), factor)
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.viewerBackground }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }
    onWidthChanged: if (opened) fit()
    onHeightChanged: if (opened) fit()

    contentItem: FocusScope {
        id: content

        function center() {
            image.x = Qt.binding(() => (content.width - image.width) / 2)
            image.y = Qt.binding(() => (content.height - image.height) / 2)
        }

        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.description
        Keys.onPressed: event => {
            event.accepted = true
            if (event.modifiers & Qt.ControlModifier && event.key === Qt.Key_S) {
                event.modifiers & Qt.ShiftModifier ? Actions.saveMediaAs(viewer.path) : Actions.saveMedia(viewer.path)
                return
            }
            switch (event.key) {
            case Qt.Key_Plus:
            case Qt.Key_Equal:
                viewer.zoomBy(Metrics.zoomStep)
                break
            case Qt.Key_Minus:
                viewer.zoomBy(1 / Metrics.zoomStep)
                break
            case Qt.Key_0:
                viewer.fit()
                break
            case Qt.Key_1:
                viewer.zoomBy(1 / viewer.zoom)
                break
            default:
                event.accepted = false
            }
        }

        TapHandler { onTapped: viewer.close() }
        WheelHandler {
            onWheel: event => viewer.zoomAround(Qt.point(event.x, event.y),
                                                Math.pow(Metrics.zoomStep, event.angleDelta.y / Metrics.wheelStep))
        }
        Image {
            id: image
            width: viewer.naturalWidth * viewer.zoom
            height: viewer.naturalHeight * viewer.zoom
            source: viewer.source
            smooth: viewer.zoom * Screen.devicePixelRatio < Metrics.zoomSharp || viewer.zoom <= viewer.fitZoom
            Accessible.role: Accessible.Graphic
            Accessible.name: content.Accessible.name
            DragHandler { cursorShape: active ? Qt.ClosedHandCursor : Qt.OpenHandCursor }
            TapHandler { onDoubleTapped: viewer.zoom > viewer.fitZoom ? viewer.fit() : viewer.zoomBy(2) }
        }
        ViewerBar {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.l
            zoom: viewer.zoom
            onZoomRequested: factor => viewer.zoomBy(factor)
            onFitRequested: viewer.fit()
            onCopyRequested: viewer.chat.copyImage(viewer.path)
            onSaveRequested: Actions.saveMedia(viewer.path)
            onSaveAsRequested: Actions.saveMediaAs(viewer.path)
            onInputRequested: {
                viewer.chat.useAsInput(viewer.path)
                viewer.close()
                Actions.focusPrompt()
            }
        }
        OverlayButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Metrics.l
            iconName: "x"
            wide: false
            text: qsTr("Close")
            onClicked: viewer.close()
        }
    }
}
