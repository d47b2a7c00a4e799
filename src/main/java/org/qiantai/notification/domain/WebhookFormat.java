package org.qiantai.notification.domain;

/** How a webhook wants to be spoken to. */
public enum WebhookFormat {
    /** 企业微信: markdown; whoever knows the address may speak. */
    WECOM,
    /** 钉钉: markdown; the address is signed where the webhook asks for a signature (加签). */
    DINGTALK,
    /** 飞书: text; the body is signed where the webhook asks for it (签名校验). */
    FEISHU,
    /** Any other program: JSON, signed in a header. */
    JSON
}
